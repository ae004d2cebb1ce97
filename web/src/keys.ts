// What keys mean: pure, so that it can be tested without a browser.

export const jumps: Readonly<Record<string, string>> = {
  c: "/",
  r: "/reports",
  l: "/ledger",
  i: "/figures",
  t: "/times",
  s: "/sources",
  v: "/review",
  d: "/dossier",
};

/** Where a walk stands after a step; it stays at the ends. -1: nowhere yet. */
export function stepped(at: number, step: number, stops: number): number {
  if (stops === 0) return -1;
  if (at < 0) return step > 0 ? 0 : stops - 1;
  return Math.min(stops - 1, Math.max(0, at + step));
}

/** Whether keys belong to a field just now. */
export function isTyping(element: Element | null): boolean {
  if (!element) return false;
  if (element.tagName === "TEXTAREA" || element.tagName === "SELECT") return true;
  const kind = (element as HTMLInputElement).type;
  return element.tagName === "INPUT" && !["checkbox", "radio", "submit", "button"].includes(kind);
}

export function anyKey(event: { key: string }): string {
  return event.key.length === 1 ? event.key.toLowerCase() : event.key;
}
