// How long a call to the script takes on its way, at random: replies overtake each other, as they do on Google.
// Knows no call. `?latency=0` switches it off, `?latency=800` or `?latency=200-2000` sets it.

export interface Latency {
  readonly least: number;
  readonly most: number;
}

const USUAL: Latency = { least: 50, most: 150 };

export function latencyOf(text: string | null): Latency {
  const found = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text ?? '');
  if (found === null) return USUAL;
  const least = Number(found[1]);
  return { least, most: Math.max(least, Number(found[2] ?? least)) };
}

export function pause({ least, most }: Latency): Promise<void> {
  const ms = least + Math.random() * (most - least);
  return ms === 0 ? Promise.resolve() : new Promise((done) => setTimeout(done, ms));
}
