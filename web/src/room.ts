// Keys, walking, and lighting what belongs together. Every page reads without this.

import { anyKey, isTyping, jumps, stepped } from "./keys";

const all = <T extends Element>(query: string, within: ParentNode = document): T[] =>
  Array.from(within.querySelectorAll<T>(query));
const one = <T extends Element>(query: string): T | null => document.querySelector<T>(query);

let walked: HTMLElement | null = null;
let jumping = false;

function walk(step: number): void {
  const stops = all<HTMLElement>("[data-walk]").filter((stop) => stop.offsetParent !== null);
  const at = stepped(walked ? stops.indexOf(walked) : -1, step, stops.length);
  walked?.classList.remove("walked");
  walked = stops[at] ?? null;
  if (!walked) return;
  walked.classList.add("walked");
  walked.scrollIntoView({ block: "nearest" });
  const link = walked.querySelector<HTMLElement>("a, summary");
  link?.focus({ preventScroll: true });
  light(walked.dataset["s"] ?? "");
}

function go(link: HTMLAnchorElement | null | undefined): void {
  link?.click();
}

function light(ids: string): void {
  for (const each of all(".lit")) each.classList.remove("lit");
  for (const id of ids.split(" ")) {
    if (!id) continue;
    for (const each of all(`[data-s~="${CSS.escape(id)}"]`)) each.classList.add("lit");
  }
}

function decide(key: string): boolean {
  const asked = one<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  if (!asked) return false;
  if (key === "w") takeSelection(asked as HTMLInputElement);
  if (asked instanceof HTMLButtonElement || asked instanceof HTMLAnchorElement) asked.click();
  else asked.focus();
  return true;
}

/** The words marked in the text, as they are printed. */
function takeSelection(field: HTMLInputElement): void {
  const marked = window.getSelection();
  const text = one("#text");
  if (!marked || marked.isCollapsed || !text?.contains(marked.anchorNode)) return;
  field.value = marked.toString().trim();
}

function pressed(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") (document.activeElement as HTMLElement | null)?.blur();
  if (isTyping(document.activeElement)) return;
  const key = anyKey(event);
  if (jumping) {
    jumping = false;
    const room = jumps[key];
    if (room) location.assign(room);
    return;
  }
  if (document.body.dataset["page"] === "review" && decide(key)) {
    event.preventDefault();
    return;
  }
  switch (key) {
    case "j":
      walk(1);
      break;
    case "k":
      walk(-1);
      break;
    case "o":
      go(walked?.querySelector<HTMLAnchorElement>("[data-open]"));
      break;
    case "u":
      if (one("[data-up]")) go(one<HTMLAnchorElement>("[data-up]"));
      else history.back();
      break;
    case "f":
      one("#text")?.classList.toggle("no-furniture");
      break;
    case "g":
      jumping = true;
      break;
    case "?":
      location.assign("/keys");
      break;
    case "/":
      one<HTMLInputElement>(".find input")?.select();
      one<HTMLInputElement>(".find input")?.focus();
      break;
    default:
      return;
  }
  event.preventDefault();
}

/** The next part of a long text is put below this one when its end comes near. */
function continueText(): void {
  const next = one<HTMLAnchorElement>("a[data-more]");
  const text = one("#text");
  if (!next || !text) return;
  const watch = new IntersectionObserver(
    async ([seen]) => {
      if (!seen?.isIntersecting) return;
      watch.disconnect();
      const answer = await fetch(next.href, { credentials: "same-origin" });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const more = page.querySelector("#text");
      const pages = page.querySelector(".pages");
      if (!more || !pages) return;
      text.append(...Array.from(more.childNodes));
      text.classList.add("long");
      next.closest(".pages")?.replaceWith(pages);
      continueText();
    },
    { rootMargin: "1500px" },
  );
  watch.observe(next);
}

document.addEventListener("keydown", pressed);
document.addEventListener("pointerover", (event) => {
  const near = (event.target as Element).closest?.<HTMLElement>("[data-s]");
  if (near) light(near.dataset["s"] ?? "");
});
document.addEventListener("focusin", (event) => {
  const near = (event.target as Element).closest?.<HTMLElement>("[data-s]");
  if (near) light(near.dataset["s"] ?? "");
});
document.addEventListener("change", (event) => {
  const field = event.target as HTMLElement;
  if (field.matches("[data-submit]")) (field as HTMLSelectElement).form?.requestSubmit();
});
document.addEventListener("input", (event) => {
  const field = event.target as HTMLInputElement;
  if (field.name !== "who") return;
  for (const each of all<HTMLInputElement>("[name=who]")) each.value = field.value;
});
continueText();
