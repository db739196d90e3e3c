// What an embedded page and the page around it say to each other: {evenkeel: 1, type, ...}. Only pages that the server lists may frame
// ours, and the browser keeps to that; here it is checked a second time, for every message and in both directions.
export type Said = { evenkeel: 1; type: string } & Record<string, unknown>;

function is_said(data: unknown): data is Said {
  const { evenkeel, type } = (data ?? {}) as Record<string, unknown>;
  return evenkeel === 1 && typeof type === 'string';
}

export async function listed_origins(): Promise<string[]> {
  const answer = await fetch('/v1/embed').catch(() => undefined);
  const { origins } = (answer?.ok ? await answer.json() : {}) as { origins?: unknown };
  return Array.isArray(origins) ? origins.filter((origin) => typeof origin === 'string') : [];
}

export const is_framed = (): boolean => window.parent !== window;

export class ParentLink {
  // The page around, once it has spoken. Before that, whoever it may be.
  private parents_: string[];

  private constructor(private readonly allowed: string[], heard: (said: Said) => void) {
    // Where the browser tells who is around us, nobody else needs to be spoken to.
    const around = location.ancestorOrigins?.[0];
    this.parents_ = around === undefined ? allowed : allowed.filter((origin) => origin === around);
    addEventListener('message', ({ source, origin, data }) => {
      if (source !== window.parent || !this.allowed.includes(origin) || !is_said(data)) return;
      this.parents_ = [origin];
      heard(data);
    });
  }

  static async open(heard: (said: Said) => void): Promise<ParentLink> {
    return new ParentLink([location.origin, ...await listed_origins()], heard);
  }

  tell(type: string, fields: Record<string, unknown> = {}): void {
    for (const origin of this.parents_) window.parent.postMessage({ evenkeel: 1, type, ...fields }, origin);
  }
}
