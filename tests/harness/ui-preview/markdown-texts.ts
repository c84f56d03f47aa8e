export const MARKDOWN_ANSWER = `# Compound interest

Money that stays earns **interest on interest**, which is *not* the same as \`rate * years\`; see [the long explanation](https://lessons.example.org/interest?page=2) or https://plain.example.net.

### The formula

The balance after $n$ years is $A = P(1 + r)^n$, and with continuous interest

$$
A = \\lim_{k \\to \\infty} P\\left(1 + \\frac{r}{k}\\right)^{kn} = P e^{rn}, \\qquad \\int_0^n P r e^{rt}\\,dt = P\\left(e^{rn} - 1\\right)
$$

\\[
\\begin{aligned}
P &= 1000 & r &= 0.05 \\\\
A &= 1000 \\cdot 1.05^{10} & &\\approx \\boxed{1628.89}
\\end{aligned}
\\]

It costs between $5 and $10 a year.

#### In code

1. Write it down:

   \`\`\`python
   def balance(principal: float, rate: float, years: int) -> float:
       """What is there after some years."""
       return principal * (1 + rate) ** years  # no fees
   \`\`\`
2. Try it, and ~~guess~~ check:
   - [x] with 10 years
   - [ ] with 30 years

\`\`\`ts
export async function load(url: string): Promise<readonly Row[]> {
  const response = await fetch(url, { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(\`status \${response.status}\`);
  return response.json(); // a very long comment that goes on and on past the end of any panel
}
\`\`\`

| Years | Balance | Interest | What one says of it |
|------:|--------:|:--------:|---------------------|
| 10 | 1,628.89 | 62.9 % | A decade is short |
| 20 | 2,653.30 | 165.3 % | Two are not<br>(see above) |
| 30 | 4,321.94 | 332.2 % | \`1.05 ** 30\` |

> The eighth wonder of the world.
>
> - attributed to many

---

![A rising curve](https://pictures.example.com/curve.png)
`;

export const MIXED_ANSWER = `## الفائدة المركبة

المال الذي يبقى يكسب **فائدة على الفائدة**، انظر [الشرح](https://lessons.example.org/ar).

- العنصر الأول مع \`npm install\`
- العنصر الثاني

This paragraph is English, and says so by its direction.

\`\`\`js
const القيمة = 1; // تعليق
\`\`\`

| السنة | الرصيد |
|---|---|
| 10 | 1628 |
`;

export const HOSTILE_ANSWER = `<script>document.title = 'taken'</script>

<img src="https://evil.example/a.png" onerror="document.title = 'taken'"> and <b onclick="x()">bold</b>

![pixel](https://evil.example/pixel.png) ![data](data:image/svg+xml,<svg/onload=alert(1)>)

[run](javascript:document.title='taken') [open](data:text/html,<script>1</script>) [bank](https://evil.example/login) [https://bank.example](https://evil.example/)

<iframe src="https://evil.example"></iframe>

<style>body { background: url(https://evil.example/s.png) }</style>

$\\href{javascript:alert(1)}{x} \\includegraphics{https://evil.example/m.png}$

\`\`\`html
<img src=x onerror=alert(1)>
\`\`\`
`;
