// node_modules/d3-array/dist/d3-array.mjs
function e(e, t) {
	return e == null || t == null ? NaN : e < t ? -1 : e > t ? 1 : e >= t ? 0 : NaN;
}
function t(e, t) {
	return e == null || t == null ? NaN : t < e ? -1 : t > e ? 1 : t >= e ? 0 : NaN;
}
function n(n) {
	let i, a, o;
	n.length === 2 ? (i = n === e || n === t ? n : r, a = n, o = n) : (i = e, a = (t, r) => e(n(t), r), o = (e, t) => n(e) - t);
	function s(e, t, n = 0, r = e.length) {
		if (n < r) {
			if (i(t, t) !== 0) return r;
			do {
				let i = n + r >>> 1;
				a(e[i], t) < 0 ? n = i + 1 : r = i;
			} while (n < r);
		}
		return n;
	}
	function c(e, t, n = 0, r = e.length) {
		if (n < r) {
			if (i(t, t) !== 0) return r;
			do {
				let i = n + r >>> 1;
				a(e[i], t) <= 0 ? n = i + 1 : r = i;
			} while (n < r);
		}
		return n;
	}
	function l(e, t, n = 0, r = e.length) {
		let i = s(e, t, n, r - 1);
		return i > n && o(e[i - 1], t) > -o(e[i], t) ? i - 1 : i;
	}
	return {
		left: s,
		center: l,
		right: c
	};
}
function r() {
	return 0;
}
function i(e) {
	return e === null ? NaN : +e;
}
var a = n(e);
a.right, a.left, n(i).center;
var o = class {
	constructor() {
		this._partials = /* @__PURE__ */ new Float64Array(32), this._n = 0;
	}
	add(e) {
		let t = this._partials, n = 0;
		for (let r = 0; r < this._n && r < 32; r++) {
			let i = t[r], a = e + i, o = Math.abs(e) < Math.abs(i) ? e - (a - i) : i - (a - e);
			o && (t[n++] = o), e = a;
		}
		return t[n] = e, this._n = n + 1, this;
	}
	valueOf() {
		let e = this._partials, t = this._n, n, r, i, a = 0;
		if (t > 0) {
			for (a = e[--t]; t > 0 && (n = a, r = e[--t], a = n + r, i = r - (a - n), !i););
			t > 0 && (i < 0 && e[t - 1] < 0 || i > 0 && e[t - 1] > 0) && (r = i * 2, n = a + r, r == n - a && (a = n));
		}
		return a;
	}
};
Array.prototype.slice;
function* s(e) {
	for (let t of e) yield* t;
}
function c(e) {
	return Array.from(s(e));
}
// node_modules/d3-geo/dist/d3-geo.mjs
var l = 1e-6, u = 1e-12, d = Math.PI, f = d / 2, p = d / 4, m = d * 2, h = 180 / d, g = d / 180, _ = Math.abs, v = Math.atan, y = Math.atan2, b = Math.cos, x = Math.sin, S = Math.sign || function(e) {
	return e > 0 ? 1 : e < 0 ? -1 : 0;
}, C = Math.sqrt;
function w(e) {
	return e > 1 ? 0 : e < -1 ? d : Math.acos(e);
}
function T(e) {
	return e > 1 ? f : e < -1 ? -f : Math.asin(e);
}
function E() {}
function D(e, t) {
	e && k.hasOwnProperty(e.type) && k[e.type](e, t);
}
var O = {
	Feature: function(e, t) {
		D(e.geometry, t);
	},
	FeatureCollection: function(e, t) {
		for (var n = e.features, r = -1, i = n.length; ++r < i;) D(n[r].geometry, t);
	}
}, k = {
	Sphere: function(e, t) {
		t.sphere();
	},
	Point: function(e, t) {
		e = e.coordinates, t.point(e[0], e[1], e[2]);
	},
	MultiPoint: function(e, t) {
		for (var n = e.coordinates, r = -1, i = n.length; ++r < i;) e = n[r], t.point(e[0], e[1], e[2]);
	},
	LineString: function(e, t) {
		A(e.coordinates, t, 0);
	},
	MultiLineString: function(e, t) {
		for (var n = e.coordinates, r = -1, i = n.length; ++r < i;) A(n[r], t, 0);
	},
	Polygon: function(e, t) {
		j(e.coordinates, t);
	},
	MultiPolygon: function(e, t) {
		for (var n = e.coordinates, r = -1, i = n.length; ++r < i;) j(n[r], t);
	},
	GeometryCollection: function(e, t) {
		for (var n = e.geometries, r = -1, i = n.length; ++r < i;) D(n[r], t);
	}
};
function A(e, t, n) {
	var r = -1, i = e.length - n, a;
	for (t.lineStart(); ++r < i;) a = e[r], t.point(a[0], a[1], a[2]);
	t.lineEnd();
}
function j(e, t) {
	var n = -1, r = e.length;
	for (t.polygonStart(); ++n < r;) A(e[n], t, 1);
	t.polygonEnd();
}
function M(e, t) {
	e && O.hasOwnProperty(e.type) ? O[e.type](e, t) : D(e, t);
}
new o(), new o();
function N(e) {
	return [y(e[1], e[0]), T(e[2])];
}
function P(e) {
	var t = e[0], n = e[1], r = b(n);
	return [
		r * b(t),
		r * x(t),
		x(n)
	];
}
function F(e, t) {
	return e[0] * t[0] + e[1] * t[1] + e[2] * t[2];
}
function I(e, t) {
	return [
		e[1] * t[2] - e[2] * t[1],
		e[2] * t[0] - e[0] * t[2],
		e[0] * t[1] - e[1] * t[0]
	];
}
function L(e, t) {
	e[0] += t[0], e[1] += t[1], e[2] += t[2];
}
function R(e, t) {
	return [
		e[0] * t,
		e[1] * t,
		e[2] * t
	];
}
function ee(e) {
	var t = C(e[0] * e[0] + e[1] * e[1] + e[2] * e[2]);
	e[0] /= t, e[1] /= t, e[2] /= t;
}
function z(e, t) {
	function n(n, r) {
		return n = e(n, r), t(n[0], n[1]);
	}
	return e.invert && t.invert && (n.invert = function(n, r) {
		return n = t.invert(n, r), n && e.invert(n[0], n[1]);
	}), n;
}
function B(e, t) {
	return _(e) > d && (e -= Math.round(e / m) * m), [e, t];
}
B.invert = B;
function te(e, t, n) {
	return (e %= m) ? t || n ? z(ne(e), re(t, n)) : ne(e) : t || n ? re(t, n) : B;
}
function V(e) {
	return function(t, n) {
		return t += e, _(t) > d && (t -= Math.round(t / m) * m), [t, n];
	};
}
function ne(e) {
	var t = V(e);
	return t.invert = V(-e), t;
}
function re(e, t) {
	var n = b(e), r = x(e), i = b(t), a = x(t);
	function o(e, t) {
		var o = b(t), s = b(e) * o, c = x(e) * o, l = x(t), u = l * n + s * r;
		return [y(c * i - u * a, s * n - l * r), T(u * i + c * a)];
	}
	return o.invert = function(e, t) {
		var o = b(t), s = b(e) * o, c = x(e) * o, l = x(t), u = l * i - c * a;
		return [y(c * i + l * a, s * n + u * r), T(u * n - s * r)];
	}, o;
}
function ie(e, t, n, r, i, a) {
	if (n) {
		var o = b(t), s = x(t), c = r * n;
		i == null ? (i = t + r * m, a = t - c / 2) : (i = ae(o, i), a = ae(o, a), (r > 0 ? i < a : i > a) && (i += r * m));
		for (var l, u = i; r > 0 ? u > a : u < a; u -= c) l = N([
			o,
			-s * b(u),
			-s * x(u)
		]), e.point(l[0], l[1]);
	}
}
function ae(e, t) {
	t = P(t), t[0] -= e, ee(t);
	var n = w(-t[1]);
	return ((-t[2] < 0 ? -n : n) + m - l) % m;
}
function oe() {
	var e = [], t;
	return {
		point: function(e, n, r) {
			t.push([
				e,
				n,
				r
			]);
		},
		lineStart: function() {
			e.push(t = []);
		},
		lineEnd: E,
		rejoin: function() {
			e.length > 1 && e.push(e.pop().concat(e.shift()));
		},
		result: function() {
			var n = e;
			return e = [], t = null, n;
		}
	};
}
function se(e, t) {
	return _(e[0] - t[0]) < l && _(e[1] - t[1]) < l;
}
function ce(e, t, n, r) {
	this.x = e, this.z = t, this.o = n, this.e = r, this.v = !1, this.n = this.p = null;
}
function le(e, t, n, r, i) {
	var a = [], o = [], s, c;
	if (e.forEach(function(e) {
		if (!((t = e.length - 1) <= 0)) {
			var t, n = e[0], r = e[t], c;
			if (se(n, r)) {
				if (!n[2] && !r[2]) {
					for (i.lineStart(), s = 0; s < t; ++s) i.point((n = e[s])[0], n[1]);
					i.lineEnd();
					return;
				}
				r[0] += 2 * l;
			}
			a.push(c = new ce(n, e, null, !0)), o.push(c.o = new ce(n, null, c, !1)), a.push(c = new ce(r, e, null, !1)), o.push(c.o = new ce(r, null, c, !0));
		}
	}), a.length) {
		for (o.sort(t), ue(a), ue(o), s = 0, c = o.length; s < c; ++s) o[s].e = n = !n;
		for (var u = a[0], d, f;;) {
			for (var p = u, m = !0; p.v;) if ((p = p.n) === u) return;
			d = p.z, i.lineStart();
			do {
				if (p.v = p.o.v = !0, p.e) {
					if (m) for (s = 0, c = d.length; s < c; ++s) i.point((f = d[s])[0], f[1]);
					else r(p.x, p.n.x, 1, i);
					p = p.n;
				} else {
					if (m) for (d = p.p.z, s = d.length - 1; s >= 0; --s) i.point((f = d[s])[0], f[1]);
					else r(p.x, p.p.x, -1, i);
					p = p.p;
				}
				p = p.o, d = p.z, m = !m;
			} while (!p.v);
			i.lineEnd();
		}
	}
}
function ue(e) {
	if (t = e.length) {
		for (var t, n = 0, r = e[0], i; ++n < t;) r.n = i = e[n], i.p = r, r = i;
		r.n = i = e[0], i.p = r;
	}
}
function de(e) {
	return _(e[0]) <= d ? e[0] : S(e[0]) * ((_(e[0]) + d) % m - d);
}
function fe(e, t) {
	var n = de(t), r = t[1], i = x(r), a = [
		x(n),
		-b(n),
		0
	], s = 0, c = 0, h = new o();
	i === 1 ? r = f + l : i === -1 && (r = -f - l);
	for (var g = 0, _ = e.length; g < _; ++g) if (S = (v = e[g]).length) for (var v, S, C = v[S - 1], w = de(C), E = C[1] / 2 + p, D = x(E), O = b(E), k = 0; k < S; ++k, w = j, D = N, O = F, C = A) {
		var A = v[k], j = de(A), M = A[1] / 2 + p, N = x(M), F = b(M), L = j - w, R = L >= 0 ? 1 : -1, z = R * L, B = z > d, te = D * N;
		if (h.add(y(te * R * x(z), O * F + te * b(z))), s += B ? L + R * m : L, B ^ w >= n ^ j >= n) {
			var V = I(P(C), P(A));
			ee(V);
			var ne = I(a, V);
			ee(ne);
			var re = (B ^ L >= 0 ? -1 : 1) * T(ne[2]);
			(r > re || r === re && (V[0] || V[1])) && (c += B ^ L >= 0 ? 1 : -1);
		}
	}
	return (s < -l || s < l && h < -u) ^ c & 1;
}
function pe(e, t, n, r) {
	return function(i) {
		var a = t(i), o = oe(), s = t(o), l = !1, u, d, f, p = {
			point: m,
			lineStart: g,
			lineEnd: _,
			polygonStart: function() {
				p.point = v, p.lineStart = y, p.lineEnd = b, d = [], u = [];
			},
			polygonEnd: function() {
				p.point = m, p.lineStart = g, p.lineEnd = _, d = c(d);
				var e = fe(u, r);
				d.length ? (l ||= (i.polygonStart(), !0), le(d, he, e, n, i)) : e && (l ||= (i.polygonStart(), !0), i.lineStart(), n(null, null, 1, i), i.lineEnd()), l &&= (i.polygonEnd(), !1), d = u = null;
			},
			sphere: function() {
				i.polygonStart(), i.lineStart(), n(null, null, 1, i), i.lineEnd(), i.polygonEnd();
			}
		};
		function m(t, n) {
			e(t, n) && i.point(t, n);
		}
		function h(e, t) {
			a.point(e, t);
		}
		function g() {
			p.point = h, a.lineStart();
		}
		function _() {
			p.point = m, a.lineEnd();
		}
		function v(e, t) {
			f.push([e, t]), s.point(e, t);
		}
		function y() {
			s.lineStart(), f = [];
		}
		function b() {
			v(f[0][0], f[0][1]), s.lineEnd();
			var e = s.clean(), t = o.result(), n, r = t.length, a, c, p;
			if (f.pop(), u.push(f), f = null, r) {
				if (e & 1) {
					if (c = t[0], (a = c.length - 1) > 0) {
						for (l ||= (i.polygonStart(), !0), i.lineStart(), n = 0; n < a; ++n) i.point((p = c[n])[0], p[1]);
						i.lineEnd();
					}
				} else r > 1 && e & 2 && t.push(t.pop().concat(t.shift())), d.push(t.filter(me));
			}
		}
		return p;
	};
}
function me(e) {
	return e.length > 1;
}
function he(e, t) {
	return ((e = e.x)[0] < 0 ? e[1] - f - l : f - e[1]) - ((t = t.x)[0] < 0 ? t[1] - f - l : f - t[1]);
}
var ge = pe(function() {
	return !0;
}, _e, ye, [-d, -f]);
function _e(e) {
	var t = NaN, n = NaN, r = NaN, i;
	return {
		lineStart: function() {
			e.lineStart(), i = 1;
		},
		point: function(a, o) {
			var s = a > 0 ? d : -d, c = _(a - t);
			_(c - d) < l ? (e.point(t, n = (n + o) / 2 > 0 ? f : -f), e.point(r, n), e.lineEnd(), e.lineStart(), e.point(s, n), e.point(a, n), i = 0) : r !== s && c >= d && (_(t - r) < l && (t -= r * l), _(a - s) < l && (a -= s * l), n = ve(t, n, a, o), e.point(r, n), e.lineEnd(), e.lineStart(), e.point(s, n), i = 0), e.point(t = a, n = o), r = s;
		},
		lineEnd: function() {
			e.lineEnd(), t = n = NaN;
		},
		clean: function() {
			return 2 - i;
		}
	};
}
function ve(e, t, n, r) {
	var i, a, o = x(e - n);
	return _(o) > l ? v((x(t) * (a = b(r)) * x(n) - x(r) * (i = b(t)) * x(e)) / (i * a * o)) : (t + r) / 2;
}
function ye(e, t, n, r) {
	var i;
	if (e == null) i = n * f, r.point(-d, i), r.point(0, i), r.point(d, i), r.point(d, 0), r.point(d, -i), r.point(0, -i), r.point(-d, -i), r.point(-d, 0), r.point(-d, i);
	else if (_(e[0] - t[0]) > l) {
		var a = e[0] < t[0] ? d : -d;
		i = n * a / 2, r.point(-a, i), r.point(0, i), r.point(a, i);
	} else r.point(t[0], t[1]);
}
function be(e) {
	var t = b(e), n = 2 * g, r = t > 0, i = _(t) > l;
	function a(t, r, i, a) {
		ie(a, e, n, i, t, r);
	}
	function o(e, n) {
		return b(e) * b(n) > t;
	}
	function s(e) {
		var t, n, a, s, l;
		return {
			lineStart: function() {
				s = a = !1, l = 1;
			},
			point: function(f, p) {
				var m = [f, p], h, g = o(f, p), _ = r ? g ? 0 : u(f, p) : g ? u(f + (f < 0 ? d : -d), p) : 0;
				if (!t && (s = a = g) && e.lineStart(), g !== a && (h = c(t, m), (!h || se(t, h) || se(m, h)) && (m[2] = 1)), g !== a) l = 0, g ? (e.lineStart(), h = c(m, t), e.point(h[0], h[1])) : (h = c(t, m), e.point(h[0], h[1], 2), e.lineEnd()), t = h;
				else if (i && t && r ^ g) {
					var v;
					!(_ & n) && (v = c(m, t, !0)) && (l = 0, r ? (e.lineStart(), e.point(v[0][0], v[0][1]), e.point(v[1][0], v[1][1]), e.lineEnd()) : (e.point(v[1][0], v[1][1]), e.lineEnd(), e.lineStart(), e.point(v[0][0], v[0][1], 3)));
				}
				!g || t && se(t, m) || e.point(m[0], m[1]), t = m, a = g, n = _;
			},
			lineEnd: function() {
				a && e.lineEnd(), t = null;
			},
			clean: function() {
				return l | (s && a) << 1;
			}
		};
	}
	function c(e, n, r) {
		var i = P(e), a = P(n), o = [
			1,
			0,
			0
		], s = I(i, a), c = F(s, s), u = s[0], f = c - u * u;
		if (!f) return !r && e;
		var p = t * c / f, m = -t * u / f, h = I(o, s), g = R(o, p);
		L(g, R(s, m));
		var v = h, y = F(g, v), b = F(v, v), x = y * y - b * (F(g, g) - 1);
		if (!(x < 0)) {
			var S = C(x), w = R(v, (-y - S) / b);
			if (L(w, g), w = N(w), !r) return w;
			var T = e[0], E = n[0], D = e[1], O = n[1], k;
			E < T && (k = T, T = E, E = k);
			var A = E - T, j = _(A - d) < l, M = j || A < l;
			if (!j && O < D && (k = D, D = O, O = k), M ? j ? D + O > 0 ^ w[1] < (_(w[0] - T) < l ? D : O) : D <= w[1] && w[1] <= O : A > d ^ (T <= w[0] && w[0] <= E)) {
				var ee = R(v, (-y + S) / b);
				return L(ee, g), [w, N(ee)];
			}
		}
	}
	function u(t, n) {
		var i = r ? e : d - e, a = 0;
		return t < -i ? a |= 1 : t > i && (a |= 2), n < -i ? a |= 4 : n > i && (a |= 8), a;
	}
	return pe(o, s, a, r ? [0, -e] : [-d, e - d]);
}
function xe(e, t, n, r, i, a) {
	var o = e[0], s = e[1], c = t[0], l = t[1], u = 0, d = 1, f = c - o, p = l - s, m = n - o;
	if (!(!f && m > 0)) {
		if (m /= f, f < 0) {
			if (m < u) return;
			m < d && (d = m);
		} else if (f > 0) {
			if (m > d) return;
			m > u && (u = m);
		}
		if (m = i - o, !(!f && m < 0)) {
			if (m /= f, f < 0) {
				if (m > d) return;
				m > u && (u = m);
			} else if (f > 0) {
				if (m < u) return;
				m < d && (d = m);
			}
			if (m = r - s, !(!p && m > 0)) {
				if (m /= p, p < 0) {
					if (m < u) return;
					m < d && (d = m);
				} else if (p > 0) {
					if (m > d) return;
					m > u && (u = m);
				}
				if (m = a - s, !(!p && m < 0)) {
					if (m /= p, p < 0) {
						if (m > d) return;
						m > u && (u = m);
					} else if (p > 0) {
						if (m < u) return;
						m < d && (d = m);
					}
					return u > 0 && (e[0] = o + u * f, e[1] = s + u * p), d < 1 && (t[0] = o + d * f, t[1] = s + d * p), !0;
				}
			}
		}
	}
}
var Se = 1e9, Ce = -Se;
function we(e, t, n, r) {
	function i(i, a) {
		return e <= i && i <= n && t <= a && a <= r;
	}
	function a(i, a, s, c) {
		var l = 0, d = 0;
		if (i == null || (l = o(i, s)) !== (d = o(a, s)) || u(i, a) < 0 ^ s > 0) do
			c.point(l === 0 || l === 3 ? e : n, l > 1 ? r : t);
		while ((l = (l + s + 4) % 4) !== d);
		else c.point(a[0], a[1]);
	}
	function o(r, i) {
		return _(r[0] - e) < l ? i > 0 ? 0 : 3 : _(r[0] - n) < l ? i > 0 ? 2 : 1 : _(r[1] - t) < l ? +(i > 0) : i > 0 ? 3 : 2;
	}
	function s(e, t) {
		return u(e.x, t.x);
	}
	function u(e, t) {
		var n = o(e, 1), r = o(t, 1);
		return n === r ? n === 0 ? t[1] - e[1] : n === 1 ? e[0] - t[0] : n === 2 ? e[1] - t[1] : t[0] - e[0] : n - r;
	}
	return function(o) {
		var l = o, u = oe(), d, f, p, m, h, g, _, v, y, b, x, S = {
			point: C,
			lineStart: D,
			lineEnd: O,
			polygonStart: T,
			polygonEnd: E
		};
		function C(e, t) {
			i(e, t) && l.point(e, t);
		}
		function w() {
			for (var t = 0, n = 0, i = f.length; n < i; ++n) for (var a = f[n], o = 1, s = a.length, c = a[0], l, u, d = c[0], p = c[1]; o < s; ++o) l = d, u = p, c = a[o], d = c[0], p = c[1], u <= r ? p > r && (d - l) * (r - u) > (p - u) * (e - l) && ++t : p <= r && (d - l) * (r - u) < (p - u) * (e - l) && --t;
			return t;
		}
		function T() {
			l = u, d = [], f = [], x = !0;
		}
		function E() {
			var e = w(), t = x && e, n = (d = c(d)).length;
			(t || n) && (o.polygonStart(), t && (o.lineStart(), a(null, null, 1, o), o.lineEnd()), n && le(d, s, e, a, o), o.polygonEnd()), l = o, d = f = p = null;
		}
		function D() {
			S.point = k, f && f.push(p = []), b = !0, y = !1, _ = v = NaN;
		}
		function O() {
			d && (k(m, h), g && y && u.rejoin(), d.push(u.result())), S.point = C, y && l.lineEnd();
		}
		function k(a, o) {
			var s = i(a, o);
			if (f && p.push([a, o]), b) m = a, h = o, g = s, b = !1, s && (l.lineStart(), l.point(a, o));
			else if (s && y) l.point(a, o);
			else {
				var c = [_ = Math.max(Ce, Math.min(Se, _)), v = Math.max(Ce, Math.min(Se, v))], u = [a = Math.max(Ce, Math.min(Se, a)), o = Math.max(Ce, Math.min(Se, o))];
				xe(c, u, e, t, n, r) ? (y || (l.lineStart(), l.point(c[0], c[1])), l.point(u[0], u[1]), s || l.lineEnd(), x = !1) : s && (l.lineStart(), l.point(a, o), x = !1);
			}
			_ = a, v = o, y = s;
		}
		return S;
	};
}
var Te = (e) => e, Ee = new o(), De = new o(), Oe, ke, Ae, je, H = {
	point: E,
	lineStart: E,
	lineEnd: E,
	polygonStart: function() {
		H.lineStart = Me, H.lineEnd = Fe;
	},
	polygonEnd: function() {
		H.lineStart = H.lineEnd = H.point = E, Ee.add(_(De)), De = new o();
	},
	result: function() {
		var e = Ee / 2;
		return Ee = new o(), e;
	}
};
function Me() {
	H.point = Ne;
}
function Ne(e, t) {
	H.point = Pe, Oe = Ae = e, ke = je = t;
}
function Pe(e, t) {
	De.add(je * e - Ae * t), Ae = e, je = t;
}
function Fe() {
	Pe(Oe, ke);
}
var U = Infinity, Ie = U, Le = -U, Re = Le, ze = {
	point: Be,
	lineStart: E,
	lineEnd: E,
	polygonStart: E,
	polygonEnd: E,
	result: function() {
		var e = [[U, Ie], [Le, Re]];
		return Le = Re = -(Ie = U = Infinity), e;
	}
};
function Be(e, t) {
	e < U && (U = e), e > Le && (Le = e), t < Ie && (Ie = t), t > Re && (Re = t);
}
var Ve = 0, He = 0, Ue = 0, We = 0, Ge = 0, W = 0, Ke = 0, qe = 0, Je = 0, Ye, Xe, G, K, q = {
	point: J,
	lineStart: Ze,
	lineEnd: et,
	polygonStart: function() {
		q.lineStart = tt, q.lineEnd = nt;
	},
	polygonEnd: function() {
		q.point = J, q.lineStart = Ze, q.lineEnd = et;
	},
	result: function() {
		var e = Je ? [Ke / Je, qe / Je] : W ? [We / W, Ge / W] : Ue ? [Ve / Ue, He / Ue] : [NaN, NaN];
		return Ve = He = Ue = We = Ge = W = Ke = qe = Je = 0, e;
	}
};
function J(e, t) {
	Ve += e, He += t, ++Ue;
}
function Ze() {
	q.point = Qe;
}
function Qe(e, t) {
	q.point = $e, J(G = e, K = t);
}
function $e(e, t) {
	var n = e - G, r = t - K, i = C(n * n + r * r);
	We += i * (G + e) / 2, Ge += i * (K + t) / 2, W += i, J(G = e, K = t);
}
function et() {
	q.point = J;
}
function tt() {
	q.point = rt;
}
function nt() {
	it(Ye, Xe);
}
function rt(e, t) {
	q.point = it, J(Ye = G = e, Xe = K = t);
}
function it(e, t) {
	var n = e - G, r = t - K, i = C(n * n + r * r);
	We += i * (G + e) / 2, Ge += i * (K + t) / 2, W += i, i = K * e - G * t, Ke += i * (G + e), qe += i * (K + t), Je += i * 3, J(G = e, K = t);
}
function at(e) {
	this._context = e;
}
at.prototype = {
	_radius: 4.5,
	pointRadius: function(e) {
		return this._radius = e, this;
	},
	polygonStart: function() {
		this._line = 0;
	},
	polygonEnd: function() {
		this._line = NaN;
	},
	lineStart: function() {
		this._point = 0;
	},
	lineEnd: function() {
		this._line === 0 && this._context.closePath(), this._point = NaN;
	},
	point: function(e, t) {
		switch (this._point) {
			case 0:
				this._context.moveTo(e, t), this._point = 1;
				break;
			case 1:
				this._context.lineTo(e, t);
				break;
			default: this._context.moveTo(e + this._radius, t), this._context.arc(e, t, this._radius, 0, m);
		}
	},
	result: E
};
var ot = new o(), st, ct, lt, ut, dt, ft = {
	point: E,
	lineStart: function() {
		ft.point = pt;
	},
	lineEnd: function() {
		st && mt(ct, lt), ft.point = E;
	},
	polygonStart: function() {
		st = !0;
	},
	polygonEnd: function() {
		st = null;
	},
	result: function() {
		var e = +ot;
		return ot = new o(), e;
	}
};
function pt(e, t) {
	ft.point = mt, ct = ut = e, lt = dt = t;
}
function mt(e, t) {
	ut -= e, dt -= t, ot.add(C(ut * ut + dt * dt)), ut = e, dt = t;
}
var ht, gt, _t, vt, yt = class {
	constructor(e) {
		this._append = e == null ? bt : xt(e), this._radius = 4.5, this._ = "";
	}
	pointRadius(e) {
		return this._radius = +e, this;
	}
	polygonStart() {
		this._line = 0;
	}
	polygonEnd() {
		this._line = NaN;
	}
	lineStart() {
		this._point = 0;
	}
	lineEnd() {
		this._line === 0 && (this._ += "Z"), this._point = NaN;
	}
	point(e, t) {
		switch (this._point) {
			case 0:
				this._append`M${e},${t}`, this._point = 1;
				break;
			case 1:
				this._append`L${e},${t}`;
				break;
			default:
				if (this._append`M${e},${t}`, this._radius !== _t || this._append !== gt) {
					let e = this._radius, t = this._;
					this._ = "", this._append`m0,${e}a${e},${e} 0 1,1 0,${-2 * e}a${e},${e} 0 1,1 0,${2 * e}z`, _t = e, gt = this._append, vt = this._, this._ = t;
				}
				this._ += vt;
		}
	}
	result() {
		let e = this._;
		return this._ = "", e.length ? e : null;
	}
};
function bt(e) {
	let t = 1;
	this._ += e[0];
	for (let n = e.length; t < n; ++t) this._ += arguments[t] + e[t];
}
function xt(e) {
	let t = Math.floor(e);
	if (!(t >= 0)) throw RangeError(`invalid digits: ${e}`);
	if (t > 15) return bt;
	if (t !== ht) {
		let e = 10 ** t;
		ht = t, gt = function(t) {
			let n = 1;
			this._ += t[0];
			for (let r = t.length; n < r; ++n) this._ += Math.round(arguments[n] * e) / e + t[n];
		};
	}
	return gt;
}
function St(e, t) {
	let n = 3, r = 4.5, i, a;
	function o(e) {
		return e && (typeof r == "function" && a.pointRadius(+r.apply(this, arguments)), M(e, i(a))), a.result();
	}
	return o.area = function(e) {
		return M(e, i(H)), H.result();
	}, o.measure = function(e) {
		return M(e, i(ft)), ft.result();
	}, o.bounds = function(e) {
		return M(e, i(ze)), ze.result();
	}, o.centroid = function(e) {
		return M(e, i(q)), q.result();
	}, o.projection = function(t) {
		return arguments.length ? (i = t == null ? (e = null, Te) : (e = t).stream, o) : e;
	}, o.context = function(e) {
		return arguments.length ? (a = e == null ? (t = null, new yt(n)) : new at(t = e), typeof r != "function" && a.pointRadius(r), o) : t;
	}, o.pointRadius = function(e) {
		return arguments.length ? (r = typeof e == "function" ? e : (a.pointRadius(+e), +e), o) : r;
	}, o.digits = function(e) {
		if (!arguments.length) return n;
		if (e == null) n = null;
		else {
			let t = Math.floor(e);
			if (!(t >= 0)) throw RangeError(`invalid digits: ${e}`);
			n = t;
		}
		return t === null && (a = new yt(n)), o;
	}, o.projection(e).digits(n).context(t);
}
function Ct(e) {
	return function(t) {
		var n = new wt();
		for (var r in e) n[r] = e[r];
		return n.stream = t, n;
	};
}
function wt() {}
wt.prototype = {
	constructor: wt,
	point: function(e, t) {
		this.stream.point(e, t);
	},
	sphere: function() {
		this.stream.sphere();
	},
	lineStart: function() {
		this.stream.lineStart();
	},
	lineEnd: function() {
		this.stream.lineEnd();
	},
	polygonStart: function() {
		this.stream.polygonStart();
	},
	polygonEnd: function() {
		this.stream.polygonEnd();
	}
};
function Tt(e, t, n) {
	var r = e.clipExtent && e.clipExtent();
	return e.scale(150).translate([0, 0]), r != null && e.clipExtent(null), M(n, e.stream(ze)), t(ze.result()), r != null && e.clipExtent(r), e;
}
function Et(e, t, n) {
	return Tt(e, function(n) {
		var r = t[1][0] - t[0][0], i = t[1][1] - t[0][1], a = Math.min(r / (n[1][0] - n[0][0]), i / (n[1][1] - n[0][1])), o = +t[0][0] + (r - a * (n[1][0] + n[0][0])) / 2, s = +t[0][1] + (i - a * (n[1][1] + n[0][1])) / 2;
		e.scale(150 * a).translate([o, s]);
	}, n);
}
function Dt(e, t, n) {
	return Et(e, [[0, 0], t], n);
}
function Ot(e, t, n) {
	return Tt(e, function(n) {
		var r = +t, i = r / (n[1][0] - n[0][0]), a = (r - i * (n[1][0] + n[0][0])) / 2, o = -i * n[0][1];
		e.scale(150 * i).translate([a, o]);
	}, n);
}
function kt(e, t, n) {
	return Tt(e, function(n) {
		var r = +t, i = r / (n[1][1] - n[0][1]), a = -i * n[0][0], o = (r - i * (n[1][1] + n[0][1])) / 2;
		e.scale(150 * i).translate([a, o]);
	}, n);
}
var At = 16, jt = b(30 * g);
function Mt(e, t) {
	return +t ? Pt(e, t) : Nt(e);
}
function Nt(e) {
	return Ct({ point: function(t, n) {
		t = e(t, n), this.stream.point(t[0], t[1]);
	} });
}
function Pt(e, t) {
	function n(r, i, a, o, s, c, u, d, f, p, m, h, g, v) {
		var b = u - r, x = d - i, S = b * b + x * x;
		if (S > 4 * t && g--) {
			var w = o + p, E = s + m, D = c + h, O = C(w * w + E * E + D * D), k = T(D /= O), A = _(_(D) - 1) < l || _(a - f) < l ? (a + f) / 2 : y(E, w), j = e(A, k), M = j[0], N = j[1], P = M - r, F = N - i, I = x * P - b * F;
			(I * I / S > t || _((b * P + x * F) / S - .5) > .3 || o * p + s * m + c * h < jt) && (n(r, i, a, o, s, c, M, N, A, w /= O, E /= O, D, g, v), v.point(M, N), n(M, N, A, w, E, D, u, d, f, p, m, h, g, v));
		}
	}
	return function(t) {
		var r, i, a, o, s, c, l, u, d, f, p, m, h = {
			point: g,
			lineStart: _,
			lineEnd: y,
			polygonStart: function() {
				t.polygonStart(), h.lineStart = b;
			},
			polygonEnd: function() {
				t.polygonEnd(), h.lineStart = _;
			}
		};
		function g(n, r) {
			n = e(n, r), t.point(n[0], n[1]);
		}
		function _() {
			u = NaN, h.point = v, t.lineStart();
		}
		function v(r, i) {
			var a = P([r, i]), o = e(r, i);
			n(u, d, l, f, p, m, u = o[0], d = o[1], l = r, f = a[0], p = a[1], m = a[2], At, t), t.point(u, d);
		}
		function y() {
			h.point = g, t.lineEnd();
		}
		function b() {
			_(), h.point = x, h.lineEnd = S;
		}
		function x(e, t) {
			v(r = e, t), i = u, a = d, o = f, s = p, c = m, h.point = v;
		}
		function S() {
			n(u, d, l, f, p, m, i, a, r, o, s, c, At, t), h.lineEnd = y, y();
		}
		return h;
	};
}
var Ft = Ct({ point: function(e, t) {
	this.stream.point(e * g, t * g);
} });
function It(e) {
	return Ct({ point: function(t, n) {
		var r = e(t, n);
		return this.stream.point(r[0], r[1]);
	} });
}
function Lt(e, t, n, r, i) {
	function a(a, o) {
		return a *= r, o *= i, [t + e * a, n - e * o];
	}
	return a.invert = function(a, o) {
		return [(a - t) / e * r, (n - o) / e * i];
	}, a;
}
function Rt(e, t, n, r, i, a) {
	if (!a) return Lt(e, t, n, r, i);
	var o = b(a), s = x(a), c = o * e, l = s * e, u = o / e, d = s / e, f = (s * n - o * t) / e, p = (s * t + o * n) / e;
	function m(e, a) {
		return e *= r, a *= i, [c * e - l * a + t, n - l * e - c * a];
	}
	return m.invert = function(e, t) {
		return [r * (u * e - d * t + f), i * (p - d * e - u * t)];
	}, m;
}
function zt(e) {
	return Bt(function() {
		return e;
	})();
}
function Bt(e) {
	var t, n = 150, r = 480, i = 250, a = 0, o = 0, s = 0, c = 0, l = 0, u, d = 0, f = 1, p = 1, m = null, _ = ge, v = null, y, b, x, S = Te, w = .5, T, E, D, O, k;
	function A(e) {
		return D(e[0] * g, e[1] * g);
	}
	function j(e) {
		return e = D.invert(e[0], e[1]), e && [e[0] * h, e[1] * h];
	}
	A.stream = function(e) {
		return O && k === e ? O : O = Ft(It(u)(_(T(S(k = e)))));
	}, A.preclip = function(e) {
		return arguments.length ? (_ = e, m = void 0, N()) : _;
	}, A.postclip = function(e) {
		return arguments.length ? (S = e, v = y = b = x = null, N()) : S;
	}, A.clipAngle = function(e) {
		return arguments.length ? (_ = +e ? be(m = e * g) : (m = null, ge), N()) : m * h;
	}, A.clipExtent = function(e) {
		return arguments.length ? (S = e == null ? (v = y = b = x = null, Te) : we(v = +e[0][0], y = +e[0][1], b = +e[1][0], x = +e[1][1]), N()) : v == null ? null : [[v, y], [b, x]];
	}, A.scale = function(e) {
		return arguments.length ? (n = +e, M()) : n;
	}, A.translate = function(e) {
		return arguments.length ? (r = +e[0], i = +e[1], M()) : [r, i];
	}, A.center = function(e) {
		return arguments.length ? (a = e[0] % 360 * g, o = e[1] % 360 * g, M()) : [a * h, o * h];
	}, A.rotate = function(e) {
		return arguments.length ? (s = e[0] % 360 * g, c = e[1] % 360 * g, l = e.length > 2 ? e[2] % 360 * g : 0, M()) : [
			s * h,
			c * h,
			l * h
		];
	}, A.angle = function(e) {
		return arguments.length ? (d = e % 360 * g, M()) : d * h;
	}, A.reflectX = function(e) {
		return arguments.length ? (f = e ? -1 : 1, M()) : f < 0;
	}, A.reflectY = function(e) {
		return arguments.length ? (p = e ? -1 : 1, M()) : p < 0;
	}, A.precision = function(e) {
		return arguments.length ? (T = Mt(E, w = e * e), N()) : C(w);
	}, A.fitExtent = function(e, t) {
		return Et(A, e, t);
	}, A.fitSize = function(e, t) {
		return Dt(A, e, t);
	}, A.fitWidth = function(e, t) {
		return Ot(A, e, t);
	}, A.fitHeight = function(e, t) {
		return kt(A, e, t);
	};
	function M() {
		var e = Rt(n, 0, 0, f, p, d).apply(null, t(a, o)), m = Rt(n, r - e[0], i - e[1], f, p, d);
		return u = te(s, c, l), E = z(t, m), D = z(u, E), T = Mt(E, w), N();
	}
	function N() {
		return O = k = null, A;
	}
	return function() {
		return t = e.apply(this, arguments), A.invert = t.invert && j, M();
	};
}
function Vt(e) {
	return function(t, n) {
		var r = b(t), i = b(n), a = e(r * i);
		return a === Infinity ? [2, 0] : [a * i * x(t), a * x(n)];
	};
}
function Ht(e) {
	return function(t, n) {
		var r = C(t * t + n * n), i = e(r), a = x(i), o = b(i);
		return [y(t * a, r * o), T(r && n * a / r)];
	};
}
var Ut = Vt(function(e) {
	return C(2 / (1 + e));
});
Ut.invert = Ht(function(e) {
	return 2 * T(e / 2);
});
var Wt = Vt(function(e) {
	return (e = w(e)) && e / x(e);
});
Wt.invert = Ht(function(e) {
	return e;
});
function Gt(e, t) {
	return [e, t];
}
Gt.invert = Gt, C(3) / 2;
function Kt(e, t) {
	var n = t * t, r = n * n;
	return [e * (.8707 - .131979 * n + r * (-.013791 + r * (.003971 * n - .001529 * r))), t * (1.007226 + n * (.015085 + r * (-.044475 + .028874 * n - .005916 * r)))];
}
Kt.invert = function(e, t) {
	var n = t, r = 25, i;
	do {
		var a = n * n, o = a * a;
		n -= i = (n * (1.007226 + a * (.015085 + o * (-.044475 + .028874 * a - .005916 * o))) - t) / (1.007226 + a * (.045255 + o * (-.311325 + .259866 * a - .005916 * 11 * o)));
	} while (_(i) > l && --r > 0);
	return [e / (.8707 + (a = n * n) * (-.131979 + a * (-.013791 + a * a * a * (.003971 - .001529 * a)))), n];
};
function qt() {
	return zt(Kt).scale(175.295);
}
// node_modules/topojson-client/src/identity.js
function Jt(e) {
	return e;
}
// node_modules/topojson-client/src/transform.js
function Yt(e) {
	if (e == null) return Jt;
	var t, n, r = e.scale[0], i = e.scale[1], a = e.translate[0], o = e.translate[1];
	return function(e, s) {
		s || (t = n = 0);
		var c = 2, l = e.length, u = Array(l);
		for (u[0] = (t += e[0]) * r + a, u[1] = (n += e[1]) * i + o; c < l;) u[c] = e[c], ++c;
		return u;
	};
}
// node_modules/topojson-client/src/reverse.js
function Xt(e, t) {
	for (var n, r = e.length, i = r - t; i < --r;) n = e[i], e[i++] = e[r], e[r] = n;
}
// node_modules/topojson-client/src/feature.js
function Zt(e, t) {
	return typeof t == "string" && (t = e.objects[t]), t.type === "GeometryCollection" ? {
		type: "FeatureCollection",
		features: t.geometries.map(function(t) {
			return Qt(e, t);
		})
	} : Qt(e, t);
}
function Qt(e, t) {
	var n = t.id, r = t.bbox, i = t.properties == null ? {} : t.properties, a = $t(e, t);
	return n == null && r == null ? {
		type: "Feature",
		properties: i,
		geometry: a
	} : r == null ? {
		type: "Feature",
		id: n,
		properties: i,
		geometry: a
	} : {
		type: "Feature",
		id: n,
		bbox: r,
		properties: i,
		geometry: a
	};
}
function $t(e, t) {
	var n = Yt(e.transform), r = e.arcs;
	function i(e, t) {
		t.length && t.pop();
		for (var i = r[e < 0 ? ~e : e], a = 0, o = i.length; a < o; ++a) t.push(n(i[a], a));
		e < 0 && Xt(t, o);
	}
	function a(e) {
		return n(e);
	}
	function o(e) {
		for (var t = [], n = 0, r = e.length; n < r; ++n) i(e[n], t);
		return t.length < 2 && t.push(t[0]), t;
	}
	function s(e) {
		for (var t = o(e); t.length < 4;) t.push(t[0]);
		return t;
	}
	function c(e) {
		return e.map(s);
	}
	function l(e) {
		var t = e.type, n;
		switch (t) {
			case "GeometryCollection": return {
				type: t,
				geometries: e.geometries.map(l)
			};
			case "Point":
				n = a(e.coordinates);
				break;
			case "MultiPoint":
				n = e.coordinates.map(a);
				break;
			case "LineString":
				n = o(e.arcs);
				break;
			case "MultiLineString":
				n = e.arcs.map(o);
				break;
			case "Polygon":
				n = c(e.arcs);
				break;
			case "MultiPolygon":
				n = e.arcs.map(c);
				break;
			default: return null;
		}
		return {
			type: t,
			coordinates: n
		};
	}
	return l(t);
}
// node_modules/topojson-client/src/stitch.js
function en(e, t) {
	var n = {}, r = {}, i = {}, a = [], o = -1;
	t.forEach(function(n, r) {
		var i = e.arcs[n < 0 ? ~n : n], a;
		i.length < 3 && !i[1][0] && !i[1][1] && (a = t[++o], t[o] = n, t[r] = a);
	}), t.forEach(function(e) {
		var t = s(e), n = t[0], a = t[1], o, c;
		if (o = i[n]) {
			if (delete i[o.end], o.push(e), o.end = a, c = r[a]) {
				delete r[c.start];
				var l = c === o ? o : o.concat(c);
				r[l.start = o.start] = i[l.end = c.end] = l;
			} else r[o.start] = i[o.end] = o;
		} else if (o = r[a]) {
			if (delete r[o.start], o.unshift(e), o.start = n, c = i[n]) {
				delete i[c.end];
				var u = c === o ? o : c.concat(o);
				r[u.start = c.start] = i[u.end = o.end] = u;
			} else r[o.start] = i[o.end] = o;
		} else o = [e], r[o.start = n] = i[o.end = a] = o;
	});
	function s(t) {
		var n = e.arcs[t < 0 ? ~t : t], r = n[0], i;
		return e.transform ? (i = [0, 0], n.forEach(function(e) {
			i[0] += e[0], i[1] += e[1];
		})) : i = n[n.length - 1], t < 0 ? [i, r] : [r, i];
	}
	function c(e, t) {
		for (var r in e) {
			var i = e[r];
			delete t[i.start], delete i.start, delete i.end, i.forEach(function(e) {
				n[e < 0 ? ~e : e] = 1;
			}), a.push(i);
		}
	}
	return c(i, r), c(r, i), t.forEach(function(e) {
		n[e < 0 ? ~e : e] || a.push([e]);
	}), a;
}
// node_modules/topojson-client/src/mesh.js
function tn(e) {
	return $t(e, nn.apply(this, arguments));
}
function nn(e, t, n) {
	var r, i, a;
	if (arguments.length > 1) r = rn(e, t, n);
	else for (i = 0, r = Array(a = e.arcs.length); i < a; ++i) r[i] = i;
	return {
		type: "MultiLineString",
		arcs: en(e, r)
	};
}
function rn(e, t, n) {
	var r = [], i = [], a;
	function o(e) {
		var t = e < 0 ? ~e : e;
		(i[t] || (i[t] = [])).push({
			i: e,
			g: a
		});
	}
	function s(e) {
		e.forEach(o);
	}
	function c(e) {
		e.forEach(s);
	}
	function l(e) {
		e.forEach(c);
	}
	function u(e) {
		switch (a = e, e.type) {
			case "GeometryCollection":
				e.geometries.forEach(u);
				break;
			case "LineString":
				s(e.arcs);
				break;
			case "MultiLineString":
			case "Polygon":
				c(e.arcs);
				break;
			case "MultiPolygon": l(e.arcs);
		}
	}
	return u(t), i.forEach(n == null ? function(e) {
		r.push(e[0].i);
	} : function(e) {
		n(e[0].g, e[e.length - 1].g) && r.push(e[0].i);
	}), r;
}
// src/brush.ts
function an(e, t) {
	return t.place && e.place !== t.place ? !1 : !t.from && !t.to ? !0 : e.first ? e.last >= t.from && e.first <= (t.to || Infinity) : !1;
}
function on(e, t, n, r) {
	let i = Array(r).fill(0), a = Math.max(1, n - t + 1) / r;
	for (let n of e) {
		if (!n.first) continue;
		let e = Math.max(0, Math.floor((n.first - t) / a)), o = Math.min(r - 1, Math.floor((n.last - t) / a));
		for (let t = e; t <= o; t += 1) i[t] = (i[t] ?? 0) + 1;
	}
	return i;
}
var sn = 719163;
function Y(e) {
	return (/* @__PURE__ */ new Date((e - sn) * 864e5)).getUTCFullYear();
}
function cn(e) {
	return Math.round(Date.UTC(e, 0, 1) / 864e5) + sn;
}
function ln(e, t, n) {
	let [r, i] = [Y(e), Y(t)], a = [
		1,
		2,
		5,
		10,
		20,
		50,
		100
	].find((e) => (i - r) / e <= n) ?? 200, o = [];
	for (let e = Math.ceil(r / a) * a; e <= i; e += a) o.push(e);
	return o;
}
// src/times.ts
var un = "http://www.w3.org/2000/svg", X = 1e3, dn = 110, fn = 120, pn = 20;
function Z(e, t) {
	let n = document.createElementNS(un, e);
	for (let [e, r] of Object.entries(t)) n.setAttribute(e, String(r));
	return n;
}
var Q = Array.from(document.querySelectorAll("[data-first]")).map((e) => ({
	row: e,
	first: Number(e.dataset.first),
	last: Number(e.dataset.last),
	place: e.dataset.place ?? "",
	at: e.dataset.lon ? [Number(e.dataset.lon), Number(e.dataset.lat)] : null,
	near: e.dataset.near ?? ""
})), $ = {
	from: 0,
	to: 0,
	place: ""
}, mn = [];
function hn(e) {
	$ = e;
	let t = 0;
	for (let e of Q) {
		let n = an(e, $);
		e.row.hidden = !n, n && (t += 1);
	}
	let n = document.querySelector("#chosen");
	if (n) {
		let e = [$.from ? `${Y($.from)}–${Y($.to)}` : "", $.place].filter(Boolean).join(", ");
		n.textContent = e ? `${t} of ${Q.length}: ${e}` : `${Q.length} claims`;
	}
	let r = document.querySelector("#clear");
	r && (r.hidden = !$.from && !$.place);
	for (let e of mn) e();
}
function gn(e) {
	let t = Q.filter((e) => e.first > 0);
	if (!t.length) return;
	let n = cn(Y(Math.min(...t.map((e) => e.first)))), r = cn(Y(Math.max(...t.map((e) => e.last))) + 1), i = (e) => (e - n) / (r - n) * X, a = Z("svg", {
		viewBox: `-20 0 1040 ${dn}`,
		role: "img"
	});
	a.setAttribute("aria-label", "How many claims are told of each time");
	let o = Z("g", { class: "bars" }), s = Z("rect", {
		class: "brush",
		y: 0,
		height: 88,
		width: 0
	});
	a.append(s, o);
	for (let e of ln(n, r, 12)) {
		let t = Z("text", {
			x: i(cn(e)),
			y: 106
		});
		t.textContent = String(e), a.append(Z("line", {
			class: "tick",
			x1: i(cn(e)),
			x2: i(cn(e)),
			y1: 88,
			y2: 93
		}), t);
	}
	mn.push(() => {
		let e = on(Q.filter((e) => an(e, {
			...$,
			from: 0,
			to: 0
		})), n, r, fn), t = Math.max(1, ...e);
		o.replaceChildren(...e.map((e, n) => {
			let r = e / t * 80;
			return Z("rect", {
				x: n * X / fn,
				width: X / fn - 1,
				y: 88 - r,
				height: r
			});
		})), s.setAttribute("x", String($.from ? i($.from) : 0)), s.setAttribute("width", String($.from ? Math.max(2, i($.to) - i($.from)) : 0));
	});
	let c = 0, l = (e) => {
		let t = a.getBoundingClientRect(), i = (e.clientX - t.left) / t.width * 1040 - pn;
		return Math.round(n + Math.min(X, Math.max(0, i)) / X * (r - n));
	};
	a.addEventListener("pointerdown", (e) => {
		c = l(e), a.setPointerCapture(e.pointerId);
	}), a.addEventListener("pointermove", (e) => {
		if (!c) return;
		let t = l(e);
		Math.abs(t - c) > 3 && hn({
			...$,
			from: Math.min(c, t),
			to: Math.max(c, t)
		});
	}), a.addEventListener("pointerup", (e) => {
		Math.abs(l(e) - c) <= 3 && hn({
			...$,
			from: 0,
			to: 0
		}), c = 0;
	}), e.replaceChildren(a);
}
async function _n(e) {
	let t = Q.filter((e) => e.at), n = e.dataset.world;
	if (!t.length || !n) return;
	let r = await (await fetch(n)).json(), i = r.objects.countries, a = {
		type: "FeatureCollection",
		features: t.map((e) => ({
			type: "Feature",
			properties: {},
			geometry: {
				type: "Point",
				coordinates: [...e.at ?? [0, 0]]
			}
		}))
	}, o = qt();
	o.fitExtent([[60, 40], [940, 380]], a), o.scale(Math.min(o.scale() * .7, 4e3));
	let s = St(qt()).centroid(a);
	Number.isFinite(s[0]) && o.center(qt().invert?.(s) ?? [0, 0]).translate([X / 2, 210]);
	let c = St(o), l = Z("svg", {
		viewBox: `0 0 ${X} 420`,
		role: "group"
	});
	l.setAttribute("aria-label", "Places that claims are told of"), l.append(Z("path", {
		class: "land",
		d: c(Zt(r, i)) ?? ""
	}), Z("path", {
		class: "border",
		d: c(tn(r, i, (e, t) => e !== t)) ?? ""
	}));
	let u = Z("g", { class: "places" });
	l.append(u), mn.push(() => {
		let e = /* @__PURE__ */ new Map();
		for (let n of t) {
			if (!n.at || !an(n, {
				...$,
				place: ""
			})) continue;
			let t = e.get(n.place);
			e.set(n.place, {
				at: n.at,
				near: n.near,
				count: (t?.count ?? 0) + 1
			});
		}
		u.replaceChildren(...Array.from(e, ([e, { at: t, near: n, count: r }]) => {
			let [i, a] = o([t[0], t[1]]) ?? [0, 0], s = Z("g", {
				tabindex: 0,
				role: "button",
				class: `${n} ${e === $.place ? "on" : ""}`
			});
			s.setAttribute("aria-label", `${e}: ${r}`), s.setAttribute("aria-pressed", String(e === $.place));
			let c = Z("text", {
				x: i + 8 + Math.sqrt(r) * 2,
				y: a + 4
			});
			c.textContent = e, s.append(Z("circle", {
				cx: i,
				cy: a,
				r: 4 + Math.sqrt(r) * 2
			}), c);
			let l = () => hn({
				...$,
				place: e === $.place ? "" : e
			});
			return s.addEventListener("click", l), s.addEventListener("keydown", (e) => {
				e.key === "Enter" && l();
			}), s;
		}));
	}), e.replaceChildren(l);
}
var vn = document.querySelector("#timeline"), yn = document.querySelector("#map");
vn && gn(vn), hn($), document.querySelector("#clear")?.addEventListener("click", () => hn({
	from: 0,
	to: 0,
	place: ""
})), yn && await _n(yn), hn($);
