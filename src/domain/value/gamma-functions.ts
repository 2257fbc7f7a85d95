// The logarithm of the gamma function and its first two derivatives, for arguments above 0.
// Source: Abramowitz & Stegun (1964), 6.1.41, 6.3.18 and 6.4.12, after shifting the argument up by 6.1.15, 6.3.5 and 6.4.6.

// Looked up once: in a script's global scope each mention costs a search.
const { log } = Math;

/** From here on the series below are exact to the last digits. */
const LARGE = 10;

export function logGamma(argument: number): number {
  let x = argument;
  let product = 1;
  while (x < LARGE) product *= x++;
  const u = 1 / (x * x);
  const series =
    1 / 12 - u * (1 / 360 - u * (1 / 1260 - u * (1 / 1680 - u * (1 / 1188 - u * (691 / 360360 - u / 156)))));
  return (x - 0.5) * log(x) - x + 0.5 * log(2 * Math.PI) + series / x - log(product);
}

export function digamma(argument: number): number {
  let x = argument;
  let sum = 0;
  while (x < LARGE) sum += 1 / x++;
  const u = 1 / (x * x);
  const series = u * (1 / 12 - u * (1 / 120 - u * (1 / 252 - u * (1 / 240 - u * (1 / 132 - (u * 691) / 32760)))));
  return log(x) - 0.5 / x - series - sum;
}

export function trigamma(argument: number): number {
  let x = argument;
  let sum = 0;
  while (x < LARGE) sum += 1 / (x * x++);
  const u = 1 / (x * x);
  const series = u * (1 / 6 - u * (1 / 30 - u * (1 / 42 - u * (1 / 30 - u * (5 / 66 - (u * 691) / 2730)))));
  return (1 + 0.5 / x + series) / x + sum;
}
