// src/keys.ts
var e = {
	c: "/",
	r: "/reports",
	l: "/ledger",
	i: "/figures",
	t: "/times",
	s: "/sources",
	v: "/review",
	d: "/dossier"
};
function t(e, t, n) {
	return n === 0 ? -1 : e < 0 ? t > 0 ? 0 : n - 1 : Math.min(n - 1, Math.max(0, e + t));
}
function n(e) {
	if (!e) return !1;
	if (e.tagName === "TEXTAREA" || e.tagName === "SELECT") return !0;
	let t = e.type;
	return e.tagName === "INPUT" && ![
		"checkbox",
		"radio",
		"submit",
		"button"
	].includes(t);
}
function r(e) {
	return e.key.length === 1 ? e.key.toLowerCase() : e.key;
}
// src/room.ts
var i = (e, t = document) => Array.from(t.querySelectorAll(e)), a = (e) => document.querySelector(e), o = null, s = !1;
function c(e) {
	let n = i("[data-walk]").filter((e) => e.offsetParent !== null), r = t(o ? n.indexOf(o) : -1, e, n.length);
	o?.classList.remove("walked"), o = n[r] ?? null, o && (o.classList.add("walked"), o.scrollIntoView({ block: "nearest" }), o.querySelector("a, summary")?.focus({ preventScroll: !0 }), u(o.dataset.s ?? ""));
}
function l(e) {
	e?.click();
}
function u(e) {
	for (let e of i(".lit")) e.classList.remove("lit");
	for (let t of e.split(" ")) if (t) for (let e of i(`[data-s~="${CSS.escape(t)}"]`)) e.classList.add("lit");
}
function d(e) {
	let t = a(`[data-key="${CSS.escape(e)}"]`);
	return t ? (e === "w" && f(t), t instanceof HTMLButtonElement || t instanceof HTMLAnchorElement ? t.click() : t.focus(), !0) : !1;
}
function f(e) {
	let t = window.getSelection(), n = a("#text");
	t && !t.isCollapsed && n?.contains(t.anchorNode) && (e.value = t.toString().trim());
}
function p(t) {
	if (t.ctrlKey || t.metaKey || t.altKey || (t.key === "Escape" && document.activeElement?.blur(), n(document.activeElement))) return;
	let i = r(t);
	if (s) {
		s = !1;
		let t = e[i];
		t && location.assign(t);
	} else if (document.body.dataset.page === "review" && d(i)) t.preventDefault();
	else {
		switch (i) {
			case "j":
				c(1);
				break;
			case "k":
				c(-1);
				break;
			case "o":
				l(o?.querySelector("[data-open]"));
				break;
			case "u":
				a("[data-up]") ? l(a("[data-up]")) : history.back();
				break;
			case "f":
				a("#text")?.classList.toggle("no-furniture");
				break;
			case "g":
				s = !0;
				break;
			case "?":
				location.assign("/keys");
				break;
			case "/":
				a(".find input")?.select(), a(".find input")?.focus();
				break;
			default: return;
		}
		t.preventDefault();
	}
}
function m() {
	let e = a("a[data-more]"), t = a("#text");
	if (!e || !t) return;
	let n = new IntersectionObserver(async ([r]) => {
		if (!r?.isIntersecting) return;
		n.disconnect();
		let i = await fetch(e.href, { credentials: "same-origin" });
		if (!i.ok) return;
		let a = new DOMParser().parseFromString(await i.text(), "text/html"), o = a.querySelector("#text"), s = a.querySelector(".pages");
		o && s && (t.append(...Array.from(o.childNodes)), t.classList.add("long"), e.closest(".pages")?.replaceWith(s), m());
	}, { rootMargin: "1500px" });
	n.observe(e);
}
document.addEventListener("keydown", p), document.addEventListener("pointerover", (e) => {
	let t = e.target.closest?.("[data-s]");
	t && u(t.dataset.s ?? "");
}), document.addEventListener("focusin", (e) => {
	let t = e.target.closest?.("[data-s]");
	t && u(t.dataset.s ?? "");
}), document.addEventListener("change", (e) => {
	let t = e.target;
	t.matches("[data-submit]") && t.form?.requestSubmit();
}), document.addEventListener("input", (e) => {
	let t = e.target;
	if (t.name === "who") for (let e of i("[name=who]")) e.value = t.value;
}), m();
