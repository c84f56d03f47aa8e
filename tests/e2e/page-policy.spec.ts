import { expect, test } from './support/app';

test('a page of the extension can neither be rebased, nor send a form, nor be framed', async ({
  shared,
}) => {
  const { page } = await shared.openPanel();
  const blocked = await page.evaluateHandle(() => {
    const directives: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      directives.push(effectiveDirective),
    );
    const base = document.createElement('base');
    base.href = 'https://elsewhere.example/';
    document.head.append(base);
    const form = document.createElement('form');
    form.action = 'https://elsewhere.example/';
    document.body.append(form);
    form.submit();
    return directives;
  });
  await expect.poll(() => blocked.jsonValue()).toEqual(['base-uri', 'form-action']);
  const policy = await page.evaluate(async () => {
    const response = await fetch(location.href);
    return response.headers.get('content-security-policy') ?? '';
  });
  expect(policy).toContain("frame-ancestors 'none'");
  await page.close();
});
