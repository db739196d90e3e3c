// Colours as WCAG weighs them. Only "#rgb" and "#rrggbb" are read: what a site's own configuration says, nothing cleverer.
type Rgb = readonly [number, number, number];

const readable = 4.5;
const steps = 20;

export function parse_colour(text: string): Rgb | undefined {
  const hex = /^#(?:([0-9a-f])([0-9a-f])([0-9a-f])|([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2}))$/i.exec(text.trim());
  if (!hex) return undefined;
  const channel = (index: number): number => parseInt(hex[index + 3] ?? (hex[index] ?? '').repeat(2), 16);
  return [channel(1), channel(2), channel(3)];
}

const to_text = (colour: Rgb): string => `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];

// Of white and black one reaches 4.5:1 on every colour there is.
export const ink_on = (colour: Rgb): string => to_text(contrast(colour, white) >= readable ? white : black);

// The colour itself where it can be read on this ground, else as little nearer to black or white as is needed.
export function readable_on(ground: Rgb, colour: Rgb): string {
  const goal = contrast(ground, white) > contrast(ground, black) ? white : black;
  for (let step = 0; step < steps; ++step) {
    const mixed = colour.map((part, index) => part + (goal[index]! - part) * (step / steps)) as unknown as Rgb;
    if (contrast(mixed, ground) >= readable) return to_text(mixed);
  }
  return to_text(goal);
}
