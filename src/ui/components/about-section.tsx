import { useCommon, useFullText } from '../app/app-context';

/** Which Homebody this is, and whose software is in it. */
export function AboutSection() {
  const { adapter } = useCommon();
  const text = useFullText();
  return (
    <section class="options-section" aria-labelledby="about-heading">
      <h2 id="about-heading">{text.options.about.heading}</h2>
      <p>{text.options.about.version(adapter.version)}</p>
      <p>
        <a class="options-link" href="/licences.txt" target="_blank" rel="noreferrer">
          {text.options.about.licences}
        </a>
      </p>
      <p>
        <a class="options-link" href="/welcome.html" target="_blank" rel="noreferrer">
          {text.welcome.again}
        </a>
      </p>
    </section>
  );
}
