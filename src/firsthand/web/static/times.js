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
var l = 1e-6, u = 1e-12, d = Math.PI, f = d / 2, p = d / 4, m = d * 2, h = 180 / d, g = d / 180, _ = Math.abs, v = Math.atan, y = Math.atan2, b = Math.cos, x = Math.hypot, S = Math.sin, C = Math.sign || function(e) {
	return e > 0 ? 1 : e < 0 ? -1 : 0;
}, w = Math.sqrt;
function T(e) {
	return e > 1 ? 0 : e < -1 ? d : Math.acos(e);
}
function E(e) {
	return e > 1 ? f : e < -1 ? -f : Math.asin(e);
}
function D() {}
function O(e, t) {
	e && A.hasOwnProperty(e.type) && A[e.type](e, t);
}
var k = {
	Feature: function(e, t) {
		O(e.geometry, t);
	},
	FeatureCollection: function(e, t) {
		for (var n = e.features, r = -1, i = n.length; ++r < i;) O(n[r].geometry, t);
	}
}, A = {
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
		j(e.coordinates, t, 0);
	},
	MultiLineString: function(e, t) {
		for (var n = e.coordinates, r = -1, i = n.length; ++r < i;) j(n[r], t, 0);
	},
	Polygon: function(e, t) {
		M(e.coordinates, t);
	},
	MultiPolygon: function(e, t) {
		for (var n = e.coordinates, r = -1, i = n.length; ++r < i;) M(n[r], t);
	},
	GeometryCollection: function(e, t) {
		for (var n = e.geometries, r = -1, i = n.length; ++r < i;) O(n[r], t);
	}
};
function j(e, t, n) {
	var r = -1, i = e.length - n, a;
	for (t.lineStart(); ++r < i;) a = e[r], t.point(a[0], a[1], a[2]);
	t.lineEnd();
}
function M(e, t) {
	var n = -1, r = e.length;
	for (t.polygonStart(); ++n < r;) j(e[n], t, 1);
	t.polygonEnd();
}
function N(e, t) {
	e && k.hasOwnProperty(e.type) ? k[e.type](e, t) : O(e, t);
}
var P = new o(), F = new o(), I, ee, L, te, R, z = {
	point: D,
	lineStart: D,
	lineEnd: D,
	polygonStart: function() {
		P = new o(), z.lineStart = ne, z.lineEnd = re;
	},
	polygonEnd: function() {
		var e = +P;
		F.add(e < 0 ? m + e : e), this.lineStart = this.lineEnd = this.point = D;
	},
	sphere: function() {
		F.add(m);
	}
};
function ne() {
	z.point = ie;
}
function re() {
	ae(I, ee);
}
function ie(e, t) {
	z.point = ae, I = e, ee = t, e *= g, t *= g, L = e, te = b(t = t / 2 + p), R = S(t);
}
function ae(e, t) {
	e *= g, t *= g, t = t / 2 + p;
	var n = e - L, r = n >= 0 ? 1 : -1, i = r * n, a = b(t), o = S(t), s = R * o, c = te * a + s * b(i), l = s * r * S(i);
	P.add(y(l, c)), L = e, te = a, R = o;
}
function oe(e) {
	return F = new o(), N(e, z), F * 2;
}
function se(e) {
	return [y(e[1], e[0]), E(e[2])];
}
function ce(e) {
	var t = e[0], n = e[1], r = b(n);
	return [
		r * b(t),
		r * S(t),
		S(n)
	];
}
function le(e, t) {
	return e[0] * t[0] + e[1] * t[1] + e[2] * t[2];
}
function ue(e, t) {
	return [
		e[1] * t[2] - e[2] * t[1],
		e[2] * t[0] - e[0] * t[2],
		e[0] * t[1] - e[1] * t[0]
	];
}
function de(e, t) {
	e[0] += t[0], e[1] += t[1], e[2] += t[2];
}
function fe(e, t) {
	return [
		e[0] * t,
		e[1] * t,
		e[2] * t
	];
}
function pe(e) {
	var t = w(e[0] * e[0] + e[1] * e[1] + e[2] * e[2]);
	e[0] /= t, e[1] /= t, e[2] /= t;
}
var me, he, ge, _e, ve, ye, be, xe, Se, Ce, we, Te, Ee, B, V, H, U = {
	sphere: D,
	point: De,
	lineStart: ke,
	lineEnd: Me,
	polygonStart: function() {
		U.lineStart = Ne, U.lineEnd = Pe;
	},
	polygonEnd: function() {
		U.lineStart = ke, U.lineEnd = Me;
	}
};
function De(e, t) {
	e *= g, t *= g;
	var n = b(t);
	Oe(n * b(e), n * S(e), S(t));
}
function Oe(e, t, n) {
	++me, ge += (e - ge) / me, _e += (t - _e) / me, ve += (n - ve) / me;
}
function ke() {
	U.point = Ae;
}
function Ae(e, t) {
	e *= g, t *= g;
	var n = b(t);
	B = n * b(e), V = n * S(e), H = S(t), U.point = je, Oe(B, V, H);
}
function je(e, t) {
	e *= g, t *= g;
	var n = b(t), r = n * b(e), i = n * S(e), a = S(t), o = y(w((o = V * a - H * i) * o + (o = H * r - B * a) * o + (o = B * i - V * r) * o), B * r + V * i + H * a);
	he += o, ye += o * (B + (B = r)), be += o * (V + (V = i)), xe += o * (H + (H = a)), Oe(B, V, H);
}
function Me() {
	U.point = De;
}
function Ne() {
	U.point = Fe;
}
function Pe() {
	Ie(Te, Ee), U.point = De;
}
function Fe(e, t) {
	Te = e, Ee = t, e *= g, t *= g, U.point = Ie;
	var n = b(t);
	B = n * b(e), V = n * S(e), H = S(t), Oe(B, V, H);
}
function Ie(e, t) {
	e *= g, t *= g;
	var n = b(t), r = n * b(e), i = n * S(e), a = S(t), o = V * a - H * i, s = H * r - B * a, c = B * i - V * r, l = x(o, s, c), u = E(l), d = l && -u / l;
	Se.add(d * o), Ce.add(d * s), we.add(d * c), he += u, ye += u * (B + (B = r)), be += u * (V + (V = i)), xe += u * (H + (H = a)), Oe(B, V, H);
}
function Le(e) {
	me = he = ge = _e = ve = ye = be = xe = 0, Se = new o(), Ce = new o(), we = new o(), N(e, U);
	var t = +Se, n = +Ce, r = +we, i = x(t, n, r);
	return i < u && (t = ye, n = be, r = xe, he < l && (t = ge, n = _e, r = ve), i = x(t, n, r), i < u) ? [NaN, NaN] : [y(n, t) * h, E(r / i) * h];
}
function Re(e, t) {
	function n(n, r) {
		return n = e(n, r), t(n[0], n[1]);
	}
	return e.invert && t.invert && (n.invert = function(n, r) {
		return n = t.invert(n, r), n && e.invert(n[0], n[1]);
	}), n;
}
function ze(e, t) {
	return _(e) > d && (e -= Math.round(e / m) * m), [e, t];
}
ze.invert = ze;
function Be(e, t, n) {
	return (e %= m) ? t || n ? Re(He(e), Ue(t, n)) : He(e) : t || n ? Ue(t, n) : ze;
}
function Ve(e) {
	return function(t, n) {
		return t += e, _(t) > d && (t -= Math.round(t / m) * m), [t, n];
	};
}
function He(e) {
	var t = Ve(e);
	return t.invert = Ve(-e), t;
}
function Ue(e, t) {
	var n = b(e), r = S(e), i = b(t), a = S(t);
	function o(e, t) {
		var o = b(t), s = b(e) * o, c = S(e) * o, l = S(t), u = l * n + s * r;
		return [y(c * i - u * a, s * n - l * r), E(u * i + c * a)];
	}
	return o.invert = function(e, t) {
		var o = b(t), s = b(e) * o, c = S(e) * o, l = S(t), u = l * i - c * a;
		return [y(c * i + l * a, s * n + u * r), E(u * n - s * r)];
	}, o;
}
function We(e, t, n, r, i, a) {
	if (n) {
		var o = b(t), s = S(t), c = r * n;
		i == null ? (i = t + r * m, a = t - c / 2) : (i = Ge(o, i), a = Ge(o, a), (r > 0 ? i < a : i > a) && (i += r * m));
		for (var l, u = i; r > 0 ? u > a : u < a; u -= c) l = se([
			o,
			-s * b(u),
			-s * S(u)
		]), e.point(l[0], l[1]);
	}
}
function Ge(e, t) {
	t = ce(t), t[0] -= e, pe(t);
	var n = T(-t[1]);
	return ((-t[2] < 0 ? -n : n) + m - l) % m;
}
function Ke() {
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
		lineEnd: D,
		rejoin: function() {
			e.length > 1 && e.push(e.pop().concat(e.shift()));
		},
		result: function() {
			var n = e;
			return e = [], t = null, n;
		}
	};
}
function qe(e, t) {
	return _(e[0] - t[0]) < l && _(e[1] - t[1]) < l;
}
function Je(e, t, n, r) {
	this.x = e, this.z = t, this.o = n, this.e = r, this.v = !1, this.n = this.p = null;
}
function Ye(e, t, n, r, i) {
	var a = [], o = [], s, c;
	if (e.forEach(function(e) {
		if (!((t = e.length - 1) <= 0)) {
			var t, n = e[0], r = e[t], c;
			if (qe(n, r)) {
				if (!n[2] && !r[2]) {
					for (i.lineStart(), s = 0; s < t; ++s) i.point((n = e[s])[0], n[1]);
					i.lineEnd();
					return;
				}
				r[0] += 2 * l;
			}
			a.push(c = new Je(n, e, null, !0)), o.push(c.o = new Je(n, null, c, !1)), a.push(c = new Je(r, e, null, !1)), o.push(c.o = new Je(r, null, c, !0));
		}
	}), a.length) {
		for (o.sort(t), Xe(a), Xe(o), s = 0, c = o.length; s < c; ++s) o[s].e = n = !n;
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
function Xe(e) {
	if (t = e.length) {
		for (var t, n = 0, r = e[0], i; ++n < t;) r.n = i = e[n], i.p = r, r = i;
		r.n = i = e[0], i.p = r;
	}
}
function Ze(e) {
	return _(e[0]) <= d ? e[0] : C(e[0]) * ((_(e[0]) + d) % m - d);
}
function Qe(e, t) {
	var n = Ze(t), r = t[1], i = S(r), a = [
		S(n),
		-b(n),
		0
	], s = 0, c = 0, h = new o();
	i === 1 ? r = f + l : i === -1 && (r = -f - l);
	for (var g = 0, _ = e.length; g < _; ++g) if (x = (v = e[g]).length) for (var v, x, C = v[x - 1], w = Ze(C), T = C[1] / 2 + p, D = S(T), O = b(T), k = 0; k < x; ++k, w = j, D = N, O = P, C = A) {
		var A = v[k], j = Ze(A), M = A[1] / 2 + p, N = S(M), P = b(M), F = j - w, I = F >= 0 ? 1 : -1, ee = I * F, L = ee > d, te = D * N;
		if (h.add(y(te * I * S(ee), O * P + te * b(ee))), s += L ? F + I * m : F, L ^ w >= n ^ j >= n) {
			var R = ue(ce(C), ce(A));
			pe(R);
			var z = ue(a, R);
			pe(z);
			var ne = (L ^ F >= 0 ? -1 : 1) * E(z[2]);
			(r > ne || r === ne && (R[0] || R[1])) && (c += L ^ F >= 0 ? 1 : -1);
		}
	}
	return (s < -l || s < l && h < -u) ^ c & 1;
}
function $e(e, t, n, r) {
	return function(i) {
		var a = t(i), o = Ke(), s = t(o), l = !1, u, d, f, p = {
			point: m,
			lineStart: g,
			lineEnd: _,
			polygonStart: function() {
				p.point = v, p.lineStart = y, p.lineEnd = b, d = [], u = [];
			},
			polygonEnd: function() {
				p.point = m, p.lineStart = g, p.lineEnd = _, d = c(d);
				var e = Qe(u, r);
				d.length ? (l ||= (i.polygonStart(), !0), Ye(d, tt, e, n, i)) : e && (l ||= (i.polygonStart(), !0), i.lineStart(), n(null, null, 1, i), i.lineEnd()), l &&= (i.polygonEnd(), !1), d = u = null;
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
				} else r > 1 && e & 2 && t.push(t.pop().concat(t.shift())), d.push(t.filter(et));
			}
		}
		return p;
	};
}
function et(e) {
	return e.length > 1;
}
function tt(e, t) {
	return ((e = e.x)[0] < 0 ? e[1] - f - l : f - e[1]) - ((t = t.x)[0] < 0 ? t[1] - f - l : f - t[1]);
}
var nt = $e(function() {
	return !0;
}, rt, at, [-d, -f]);
function rt(e) {
	var t = NaN, n = NaN, r = NaN, i;
	return {
		lineStart: function() {
			e.lineStart(), i = 1;
		},
		point: function(a, o) {
			var s = a > 0 ? d : -d, c = _(a - t);
			_(c - d) < l ? (e.point(t, n = (n + o) / 2 > 0 ? f : -f), e.point(r, n), e.lineEnd(), e.lineStart(), e.point(s, n), e.point(a, n), i = 0) : r !== s && c >= d && (_(t - r) < l && (t -= r * l), _(a - s) < l && (a -= s * l), n = it(t, n, a, o), e.point(r, n), e.lineEnd(), e.lineStart(), e.point(s, n), i = 0), e.point(t = a, n = o), r = s;
		},
		lineEnd: function() {
			e.lineEnd(), t = n = NaN;
		},
		clean: function() {
			return 2 - i;
		}
	};
}
function it(e, t, n, r) {
	var i, a, o = S(e - n);
	return _(o) > l ? v((S(t) * (a = b(r)) * S(n) - S(r) * (i = b(t)) * S(e)) / (i * a * o)) : (t + r) / 2;
}
function at(e, t, n, r) {
	var i;
	if (e == null) i = n * f, r.point(-d, i), r.point(0, i), r.point(d, i), r.point(d, 0), r.point(d, -i), r.point(0, -i), r.point(-d, -i), r.point(-d, 0), r.point(-d, i);
	else if (_(e[0] - t[0]) > l) {
		var a = e[0] < t[0] ? d : -d;
		i = n * a / 2, r.point(-a, i), r.point(0, i), r.point(a, i);
	} else r.point(t[0], t[1]);
}
function ot(e) {
	var t = b(e), n = 2 * g, r = t > 0, i = _(t) > l;
	function a(t, r, i, a) {
		We(a, e, n, i, t, r);
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
				if (!t && (s = a = g) && e.lineStart(), g !== a && (h = c(t, m), (!h || qe(t, h) || qe(m, h)) && (m[2] = 1)), g !== a) l = 0, g ? (e.lineStart(), h = c(m, t), e.point(h[0], h[1])) : (h = c(t, m), e.point(h[0], h[1], 2), e.lineEnd()), t = h;
				else if (i && t && r ^ g) {
					var v;
					!(_ & n) && (v = c(m, t, !0)) && (l = 0, r ? (e.lineStart(), e.point(v[0][0], v[0][1]), e.point(v[1][0], v[1][1]), e.lineEnd()) : (e.point(v[1][0], v[1][1]), e.lineEnd(), e.lineStart(), e.point(v[0][0], v[0][1], 3)));
				}
				!g || t && qe(t, m) || e.point(m[0], m[1]), t = m, a = g, n = _;
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
		var i = ce(e), a = ce(n), o = [
			1,
			0,
			0
		], s = ue(i, a), c = le(s, s), u = s[0], f = c - u * u;
		if (!f) return !r && e;
		var p = t * c / f, m = -t * u / f, h = ue(o, s), g = fe(o, p);
		de(g, fe(s, m));
		var v = h, y = le(g, v), b = le(v, v), x = y * y - b * (le(g, g) - 1);
		if (!(x < 0)) {
			var S = w(x), C = fe(v, (-y - S) / b);
			if (de(C, g), C = se(C), !r) return C;
			var T = e[0], E = n[0], D = e[1], O = n[1], k;
			E < T && (k = T, T = E, E = k);
			var A = E - T, j = _(A - d) < l, M = j || A < l;
			if (!j && O < D && (k = D, D = O, O = k), M ? j ? D + O > 0 ^ C[1] < (_(C[0] - T) < l ? D : O) : D <= C[1] && C[1] <= O : A > d ^ (T <= C[0] && C[0] <= E)) {
				var N = fe(v, (-y + S) / b);
				return de(N, g), [C, se(N)];
			}
		}
	}
	function u(t, n) {
		var i = r ? e : d - e, a = 0;
		return t < -i ? a |= 1 : t > i && (a |= 2), n < -i ? a |= 4 : n > i && (a |= 8), a;
	}
	return $e(o, s, a, r ? [0, -e] : [-d, e - d]);
}
function st(e, t, n, r, i, a) {
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
var ct = 1e9, lt = -ct;
function ut(e, t, n, r) {
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
		var l = o, u = Ke(), d, f, p, m, h, g, _, v, y, b, x, S = {
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
			(t || n) && (o.polygonStart(), t && (o.lineStart(), a(null, null, 1, o), o.lineEnd()), n && Ye(d, s, e, a, o), o.polygonEnd()), l = o, d = f = p = null;
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
				var c = [_ = Math.max(lt, Math.min(ct, _)), v = Math.max(lt, Math.min(ct, v))], u = [a = Math.max(lt, Math.min(ct, a)), o = Math.max(lt, Math.min(ct, o))];
				st(c, u, e, t, n, r) ? (y || (l.lineStart(), l.point(c[0], c[1])), l.point(u[0], u[1]), s || l.lineEnd(), x = !1) : s && (l.lineStart(), l.point(a, o), x = !1);
			}
			_ = a, v = o, y = s;
		}
		return S;
	};
}
var dt, ft, pt, mt, W = {
	sphere: D,
	point: D,
	lineStart: ht,
	lineEnd: D,
	polygonStart: D,
	polygonEnd: D
};
function ht() {
	W.point = _t, W.lineEnd = gt;
}
function gt() {
	W.point = W.lineEnd = D;
}
function _t(e, t) {
	e *= g, t *= g, ft = e, pt = S(t), mt = b(t), W.point = vt;
}
function vt(e, t) {
	e *= g, t *= g;
	var n = S(t), r = b(t), i = _(e - ft), a = b(i), o = r * S(i), s = mt * n - pt * r * a, c = pt * n + mt * r * a;
	dt.add(y(w(o * o + s * s), c)), ft = e, pt = n, mt = r;
}
function yt(e) {
	return dt = new o(), N(e, W), +dt;
}
var bt = [null, null], xt = {
	type: "LineString",
	coordinates: bt
};
function St(e, t) {
	return bt[0] = e, bt[1] = t, yt(xt);
}
var Ct = (e) => e, wt = new o(), Tt = new o(), Et, Dt, Ot, kt, G = {
	point: D,
	lineStart: D,
	lineEnd: D,
	polygonStart: function() {
		G.lineStart = At, G.lineEnd = Nt;
	},
	polygonEnd: function() {
		G.lineStart = G.lineEnd = G.point = D, wt.add(_(Tt)), Tt = new o();
	},
	result: function() {
		var e = wt / 2;
		return wt = new o(), e;
	}
};
function At() {
	G.point = jt;
}
function jt(e, t) {
	G.point = Mt, Et = Ot = e, Dt = kt = t;
}
function Mt(e, t) {
	Tt.add(kt * e - Ot * t), Ot = e, kt = t;
}
function Nt() {
	Mt(Et, Dt);
}
var Pt = Infinity, Ft = Pt, It = -Pt, Lt = It, Rt = {
	point: zt,
	lineStart: D,
	lineEnd: D,
	polygonStart: D,
	polygonEnd: D,
	result: function() {
		var e = [[Pt, Ft], [It, Lt]];
		return It = Lt = -(Ft = Pt = Infinity), e;
	}
};
function zt(e, t) {
	e < Pt && (Pt = e), e > It && (It = e), t < Ft && (Ft = t), t > Lt && (Lt = t);
}
var Bt = 0, Vt = 0, Ht = 0, Ut = 0, Wt = 0, Gt = 0, Kt = 0, qt = 0, Jt = 0, Yt, Xt, K, q, J = {
	point: Y,
	lineStart: Zt,
	lineEnd: en,
	polygonStart: function() {
		J.lineStart = tn, J.lineEnd = nn;
	},
	polygonEnd: function() {
		J.point = Y, J.lineStart = Zt, J.lineEnd = en;
	},
	result: function() {
		var e = Jt ? [Kt / Jt, qt / Jt] : Gt ? [Ut / Gt, Wt / Gt] : Ht ? [Bt / Ht, Vt / Ht] : [NaN, NaN];
		return Bt = Vt = Ht = Ut = Wt = Gt = Kt = qt = Jt = 0, e;
	}
};
function Y(e, t) {
	Bt += e, Vt += t, ++Ht;
}
function Zt() {
	J.point = Qt;
}
function Qt(e, t) {
	J.point = $t, Y(K = e, q = t);
}
function $t(e, t) {
	var n = e - K, r = t - q, i = w(n * n + r * r);
	Ut += i * (K + e) / 2, Wt += i * (q + t) / 2, Gt += i, Y(K = e, q = t);
}
function en() {
	J.point = Y;
}
function tn() {
	J.point = rn;
}
function nn() {
	an(Yt, Xt);
}
function rn(e, t) {
	J.point = an, Y(Yt = K = e, Xt = q = t);
}
function an(e, t) {
	var n = e - K, r = t - q, i = w(n * n + r * r);
	Ut += i * (K + e) / 2, Wt += i * (q + t) / 2, Gt += i, i = q * e - K * t, Kt += i * (K + e), qt += i * (q + t), Jt += i * 3, Y(K = e, q = t);
}
function on(e) {
	this._context = e;
}
on.prototype = {
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
	result: D
};
var sn = new o(), cn, ln, un, dn, fn, pn = {
	point: D,
	lineStart: function() {
		pn.point = mn;
	},
	lineEnd: function() {
		cn && hn(ln, un), pn.point = D;
	},
	polygonStart: function() {
		cn = !0;
	},
	polygonEnd: function() {
		cn = null;
	},
	result: function() {
		var e = +sn;
		return sn = new o(), e;
	}
};
function mn(e, t) {
	pn.point = hn, ln = dn = e, un = fn = t;
}
function hn(e, t) {
	dn -= e, fn -= t, sn.add(w(dn * dn + fn * fn)), dn = e, fn = t;
}
var gn, _n, vn, yn, bn = class {
	constructor(e) {
		this._append = e == null ? xn : Sn(e), this._radius = 4.5, this._ = "";
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
				if (this._append`M${e},${t}`, this._radius !== vn || this._append !== _n) {
					let e = this._radius, t = this._;
					this._ = "", this._append`m0,${e}a${e},${e} 0 1,1 0,${-2 * e}a${e},${e} 0 1,1 0,${2 * e}z`, vn = e, _n = this._append, yn = this._, this._ = t;
				}
				this._ += yn;
		}
	}
	result() {
		let e = this._;
		return this._ = "", e.length ? e : null;
	}
};
function xn(e) {
	let t = 1;
	this._ += e[0];
	for (let n = e.length; t < n; ++t) this._ += arguments[t] + e[t];
}
function Sn(e) {
	let t = Math.floor(e);
	if (!(t >= 0)) throw RangeError(`invalid digits: ${e}`);
	if (t > 15) return xn;
	if (t !== gn) {
		let e = 10 ** t;
		gn = t, _n = function(t) {
			let n = 1;
			this._ += t[0];
			for (let r = t.length; n < r; ++n) this._ += Math.round(arguments[n] * e) / e + t[n];
		};
	}
	return _n;
}
function Cn(e, t) {
	let n = 3, r = 4.5, i, a;
	function o(e) {
		return e && (typeof r == "function" && a.pointRadius(+r.apply(this, arguments)), N(e, i(a))), a.result();
	}
	return o.area = function(e) {
		return N(e, i(G)), G.result();
	}, o.measure = function(e) {
		return N(e, i(pn)), pn.result();
	}, o.bounds = function(e) {
		return N(e, i(Rt)), Rt.result();
	}, o.centroid = function(e) {
		return N(e, i(J)), J.result();
	}, o.projection = function(t) {
		return arguments.length ? (i = t == null ? (e = null, Ct) : (e = t).stream, o) : e;
	}, o.context = function(e) {
		return arguments.length ? (a = e == null ? (t = null, new bn(n)) : new on(t = e), typeof r != "function" && a.pointRadius(r), o) : t;
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
		return t === null && (a = new bn(n)), o;
	}, o.projection(e).digits(n).context(t);
}
function wn(e) {
	return function(t) {
		var n = new Tn();
		for (var r in e) n[r] = e[r];
		return n.stream = t, n;
	};
}
function Tn() {}
Tn.prototype = {
	constructor: Tn,
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
function En(e, t, n) {
	var r = e.clipExtent && e.clipExtent();
	return e.scale(150).translate([0, 0]), r != null && e.clipExtent(null), N(n, e.stream(Rt)), t(Rt.result()), r != null && e.clipExtent(r), e;
}
function Dn(e, t, n) {
	return En(e, function(n) {
		var r = t[1][0] - t[0][0], i = t[1][1] - t[0][1], a = Math.min(r / (n[1][0] - n[0][0]), i / (n[1][1] - n[0][1])), o = +t[0][0] + (r - a * (n[1][0] + n[0][0])) / 2, s = +t[0][1] + (i - a * (n[1][1] + n[0][1])) / 2;
		e.scale(150 * a).translate([o, s]);
	}, n);
}
function On(e, t, n) {
	return Dn(e, [[0, 0], t], n);
}
function kn(e, t, n) {
	return En(e, function(n) {
		var r = +t, i = r / (n[1][0] - n[0][0]), a = (r - i * (n[1][0] + n[0][0])) / 2, o = -i * n[0][1];
		e.scale(150 * i).translate([a, o]);
	}, n);
}
function An(e, t, n) {
	return En(e, function(n) {
		var r = +t, i = r / (n[1][1] - n[0][1]), a = -i * n[0][0], o = (r - i * (n[1][1] + n[0][1])) / 2;
		e.scale(150 * i).translate([a, o]);
	}, n);
}
var jn = 16, Mn = b(30 * g);
function Nn(e, t) {
	return +t ? Fn(e, t) : Pn(e);
}
function Pn(e) {
	return wn({ point: function(t, n) {
		t = e(t, n), this.stream.point(t[0], t[1]);
	} });
}
function Fn(e, t) {
	function n(r, i, a, o, s, c, u, d, f, p, m, h, g, v) {
		var b = u - r, x = d - i, S = b * b + x * x;
		if (S > 4 * t && g--) {
			var C = o + p, T = s + m, D = c + h, O = w(C * C + T * T + D * D), k = E(D /= O), A = _(_(D) - 1) < l || _(a - f) < l ? (a + f) / 2 : y(T, C), j = e(A, k), M = j[0], N = j[1], P = M - r, F = N - i, I = x * P - b * F;
			(I * I / S > t || _((b * P + x * F) / S - .5) > .3 || o * p + s * m + c * h < Mn) && (n(r, i, a, o, s, c, M, N, A, C /= O, T /= O, D, g, v), v.point(M, N), n(M, N, A, C, T, D, u, d, f, p, m, h, g, v));
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
			var a = ce([r, i]), o = e(r, i);
			n(u, d, l, f, p, m, u = o[0], d = o[1], l = r, f = a[0], p = a[1], m = a[2], jn, t), t.point(u, d);
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
			n(u, d, l, f, p, m, i, a, r, o, s, c, jn, t), h.lineEnd = y, y();
		}
		return h;
	};
}
var In = wn({ point: function(e, t) {
	this.stream.point(e * g, t * g);
} });
function Ln(e) {
	return wn({ point: function(t, n) {
		var r = e(t, n);
		return this.stream.point(r[0], r[1]);
	} });
}
function Rn(e, t, n, r, i) {
	function a(a, o) {
		return a *= r, o *= i, [t + e * a, n - e * o];
	}
	return a.invert = function(a, o) {
		return [(a - t) / e * r, (n - o) / e * i];
	}, a;
}
function zn(e, t, n, r, i, a) {
	if (!a) return Rn(e, t, n, r, i);
	var o = b(a), s = S(a), c = o * e, l = s * e, u = o / e, d = s / e, f = (s * n - o * t) / e, p = (s * t + o * n) / e;
	function m(e, a) {
		return e *= r, a *= i, [c * e - l * a + t, n - l * e - c * a];
	}
	return m.invert = function(e, t) {
		return [r * (u * e - d * t + f), i * (p - d * e - u * t)];
	}, m;
}
function Bn(e) {
	return Vn(function() {
		return e;
	})();
}
function Vn(e) {
	var t, n = 150, r = 480, i = 250, a = 0, o = 0, s = 0, c = 0, l = 0, u, d = 0, f = 1, p = 1, m = null, _ = nt, v = null, y, b, x, S = Ct, C = .5, T, E, D, O, k;
	function A(e) {
		return D(e[0] * g, e[1] * g);
	}
	function j(e) {
		return e = D.invert(e[0], e[1]), e && [e[0] * h, e[1] * h];
	}
	A.stream = function(e) {
		return O && k === e ? O : O = In(Ln(u)(_(T(S(k = e)))));
	}, A.preclip = function(e) {
		return arguments.length ? (_ = e, m = void 0, N()) : _;
	}, A.postclip = function(e) {
		return arguments.length ? (S = e, v = y = b = x = null, N()) : S;
	}, A.clipAngle = function(e) {
		return arguments.length ? (_ = +e ? ot(m = e * g) : (m = null, nt), N()) : m * h;
	}, A.clipExtent = function(e) {
		return arguments.length ? (S = e == null ? (v = y = b = x = null, Ct) : ut(v = +e[0][0], y = +e[0][1], b = +e[1][0], x = +e[1][1]), N()) : v == null ? null : [[v, y], [b, x]];
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
		return arguments.length ? (T = Nn(E, C = e * e), N()) : w(C);
	}, A.fitExtent = function(e, t) {
		return Dn(A, e, t);
	}, A.fitSize = function(e, t) {
		return On(A, e, t);
	}, A.fitWidth = function(e, t) {
		return kn(A, e, t);
	}, A.fitHeight = function(e, t) {
		return An(A, e, t);
	};
	function M() {
		var e = zn(n, 0, 0, f, p, d).apply(null, t(a, o)), m = zn(n, r - e[0], i - e[1], f, p, d);
		return u = Be(s, c, l), E = Re(t, m), D = Re(u, E), T = Nn(E, C), N();
	}
	function N() {
		return O = k = null, A;
	}
	return function() {
		return t = e.apply(this, arguments), A.invert = t.invert && j, M();
	};
}
function Hn(e) {
	return function(t, n) {
		var r = b(t), i = b(n), a = e(r * i);
		return a === Infinity ? [2, 0] : [a * i * S(t), a * S(n)];
	};
}
function Un(e) {
	return function(t, n) {
		var r = w(t * t + n * n), i = e(r), a = S(i), o = b(i);
		return [y(t * a, r * o), E(r && n * a / r)];
	};
}
var Wn = Hn(function(e) {
	return w(2 / (1 + e));
});
Wn.invert = Un(function(e) {
	return 2 * E(e / 2);
});
var Gn = Hn(function(e) {
	return (e = T(e)) && e / S(e);
});
Gn.invert = Un(function(e) {
	return e;
});
function Kn(e, t) {
	return [e, t];
}
Kn.invert = Kn, w(3) / 2;
function qn(e, t) {
	var n = t * t, r = n * n;
	return [e * (.8707 - .131979 * n + r * (-.013791 + r * (.003971 * n - .001529 * r))), t * (1.007226 + n * (.015085 + r * (-.044475 + .028874 * n - .005916 * r)))];
}
qn.invert = function(e, t) {
	var n = t, r = 25, i;
	do {
		var a = n * n, o = a * a;
		n -= i = (n * (1.007226 + a * (.015085 + o * (-.044475 + .028874 * a - .005916 * o))) - t) / (1.007226 + a * (.045255 + o * (-.311325 + .259866 * a - .005916 * 11 * o)));
	} while (_(i) > l && --r > 0);
	return [e / (.8707 + (a = n * n) * (-.131979 + a * (-.013791 + a * a * a * (.003971 - .001529 * a)))), n];
};
function Jn() {
	return Bn(qn).scale(175.295);
}
// node_modules/topojson-client/src/identity.js
function Yn(e) {
	return e;
}
// node_modules/topojson-client/src/transform.js
function Xn(e) {
	if (e == null) return Yn;
	var t, n, r = e.scale[0], i = e.scale[1], a = e.translate[0], o = e.translate[1];
	return function(e, s) {
		s || (t = n = 0);
		var c = 2, l = e.length, u = Array(l);
		for (u[0] = (t += e[0]) * r + a, u[1] = (n += e[1]) * i + o; c < l;) u[c] = e[c], ++c;
		return u;
	};
}
// node_modules/topojson-client/src/reverse.js
function Zn(e, t) {
	for (var n, r = e.length, i = r - t; i < --r;) n = e[i], e[i++] = e[r], e[r] = n;
}
// node_modules/topojson-client/src/feature.js
function Qn(e, t) {
	return typeof t == "string" && (t = e.objects[t]), t.type === "GeometryCollection" ? {
		type: "FeatureCollection",
		features: t.geometries.map(function(t) {
			return $n(e, t);
		})
	} : $n(e, t);
}
function $n(e, t) {
	var n = t.id, r = t.bbox, i = t.properties == null ? {} : t.properties, a = er(e, t);
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
function er(e, t) {
	var n = Xn(e.transform), r = e.arcs;
	function i(e, t) {
		t.length && t.pop();
		for (var i = r[e < 0 ? ~e : e], a = 0, o = i.length; a < o; ++a) t.push(n(i[a], a));
		e < 0 && Zn(t, o);
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
function tr(e, t) {
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
function nr(e) {
	return er(e, rr.apply(this, arguments));
}
function rr(e, t, n) {
	var r, i, a;
	if (arguments.length > 1) r = ir(e, t, n);
	else for (i = 0, r = Array(a = e.arcs.length); i < a; ++i) r[i] = i;
	return {
		type: "MultiLineString",
		arcs: tr(e, r)
	};
}
function ir(e, t, n) {
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
function ar(e, t) {
	return t.place && e.place !== t.place ? !1 : !t.from && !t.to ? !0 : e.first ? e.last >= t.from && e.first <= (t.to || Infinity) : !1;
}
function or(e, t, n, r) {
	let i = Array(r).fill(0), a = Math.max(1, n - t + 1) / r;
	for (let n of e) {
		if (!n.first) continue;
		let e = Math.max(0, Math.floor((n.first - t) / a)), o = Math.min(r - 1, Math.floor((n.last - t) / a));
		for (let t = e; t <= o; t += 1) i[t] = (i[t] ?? 0) + 1;
	}
	return i;
}
var sr = 719163;
function cr(e) {
	return (/* @__PURE__ */ new Date((e - sr) * 864e5)).getUTCFullYear();
}
function lr(e) {
	return Math.round(Date.UTC(e, 0, 1) / 864e5) + sr;
}
function ur(e, t, n) {
	let [r, i] = [cr(e), cr(t)], a = [
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
function dr(e, t) {
	let n = (e) => e.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().split(/[^a-z.]+/).filter((e) => e && ![
		"and",
		"the",
		"of",
		"america"
	].includes(e)), [r, i] = [n(e), n(t)];
	return r.length === i.length && r.every((e, t) => e.endsWith(".") ? i[t]?.startsWith(e.slice(0, -1)) : e === i[t]);
}
var fr = 6.6, pr = 13;
function mr(e) {
	let t = [];
	return e.map(({ x: e, y: n, radius: r, words: i }) => {
		let a = i.length * fr, o = r + 4, s = [
			[
				e + o,
				n + 4,
				"start"
			],
			[
				e - o,
				n + 4,
				"end"
			],
			[
				e,
				n - o - 2,
				"middle"
			],
			[
				e,
				n + o + pr - 4,
				"middle"
			]
		];
		for (let [e, n, r] of s) {
			let i = r === "start" ? e : r === "end" ? e - a : e - a / 2, o = [
				i,
				n - pr + 2,
				i + a,
				n + 3
			];
			if (!t.some(([e, t, n, r]) => o[0] < n && e < o[2] && o[1] < r && t < o[3])) return t.push(o), [
				e,
				n,
				r
			];
		}
		return null;
	});
}
function hr(e, t, n = .9) {
	let r = e.reduce((e, t) => e + t.weight, 0), i = (n) => e.reduce((e, r) => e + r.weight * t(n, r), 0), [a] = [...e].sort((e, t) => i(e) - i(t));
	if (!a) return [];
	let o = [], s = 0;
	for (let i of [...e].sort((e, n) => t(a, e) - t(a, n))) {
		if (s >= r * n) break;
		o.push(i), s += i.weight;
	}
	return o;
}
// src/times.ts
var gr = "http://www.w3.org/2000/svg", X = 1e3, _r = 110, vr = 420, yr = 120, br = 2800, xr = 20;
function Z(e, t) {
	let n = document.createElementNS(gr, e);
	for (let [e, r] of Object.entries(t)) n.setAttribute(e, String(r));
	return n;
}
var Q = Array.from(document.querySelectorAll("[data-first]")).map((e) => ({
	row: e,
	first: Number(e.dataset.first),
	last: Number(e.dataset.last),
	place: e.dataset.place ?? "",
	at: e.dataset.lon ? [Number(e.dataset.lon), Number(e.dataset.lat)] : null,
	country: e.dataset.country ?? "",
	near: e.dataset.near ?? ""
})), $ = {
	from: 0,
	to: 0,
	place: ""
}, Sr = [];
function Cr(e) {
	$ = e;
	let t = 0;
	for (let e of Q) {
		let n = ar(e, $);
		e.row.hidden = !n, n && (t += 1);
	}
	let n = document.querySelector("#chosen");
	if (n) {
		let e = [$.from ? `${cr($.from)}–${cr($.to)}` : "", $.place].filter(Boolean).join(", ");
		n.textContent = e ? `${t} of ${Q.length}: ${e}` : `${Q.length} claims`;
	}
	let r = document.querySelector("#undated");
	r && $.place && (r.open = !0);
	let i = document.querySelector("#clear");
	i && (i.hidden = !$.from && !$.place);
	for (let e of Sr) e();
}
function wr(e) {
	let t = Q.filter((e) => e.first > 0);
	if (!t.length) return;
	let n = lr(cr(Math.min(...t.map((e) => e.first)))), r = lr(cr(Math.max(...t.map((e) => e.last))) + 1), i = (e) => (e - n) / (r - n) * X, a = Z("svg", {
		viewBox: `-20 0 1040 ${_r}`,
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
	for (let e of ur(n, r, 12)) {
		let t = Z("text", {
			x: i(lr(e)),
			y: 106
		});
		t.textContent = String(e), a.append(Z("line", {
			class: "tick",
			x1: i(lr(e)),
			x2: i(lr(e)),
			y1: 88,
			y2: 93
		}), t);
	}
	Sr.push(() => {
		let e = or(Q.filter((e) => ar(e, {
			...$,
			from: 0,
			to: 0
		})), n, r, yr), t = Math.max(1, ...e);
		o.replaceChildren(...e.map((e, n) => {
			let r = e / t * 80;
			return Z("rect", {
				x: n * X / yr,
				width: X / yr - 1,
				y: 88 - r,
				height: r
			});
		})), s.setAttribute("x", String($.from ? i($.from) : 0)), s.setAttribute("width", String($.from ? Math.max(2, i($.to) - i($.from)) : 0));
	});
	let c = 0, l = (e) => {
		let t = a.getBoundingClientRect(), i = (e.clientX - t.left) / t.width * 1040 - xr;
		return Math.round(n + Math.min(X, Math.max(0, i)) / X * (r - n));
	};
	a.addEventListener("pointerdown", (e) => {
		c = l(e), a.setPointerCapture(e.pointerId);
	}), a.addEventListener("pointermove", (e) => {
		if (!c) return;
		let t = l(e);
		Math.abs(t - c) > 3 && Cr({
			...$,
			from: Math.min(c, t),
			to: Math.max(c, t)
		});
	}), a.addEventListener("pointerup", (e) => {
		Math.abs(l(e) - c) <= 3 && Cr({
			...$,
			from: 0,
			to: 0
		}), c = 0;
	}), e.replaceChildren(a);
}
function Tr(e) {
	return e.type === "Polygon" ? Le(e) : Le(e.coordinates.map((e) => ({
		type: "Polygon",
		coordinates: e
	})).reduce((e, t) => oe(t) > oe(e) ? t : e));
}
function Er(e) {
	let t = new Intl.DisplayNames(["en"], { type: "region" });
	for (let n of Q) {
		if (!n.country) continue;
		let r = t.of(n.country) ?? "", i = e.features.find((e) => dr(String(e.properties?.name ?? ""), r));
		i && (n.at = Tr(i.geometry));
	}
}
function Dr(e) {
	return e !== null && e[0] > 0 && e[0] < X && e[1] > 0 && e[1] < vr;
}
async function Or(e) {
	let t = e.dataset.world;
	if (!Q.some((e) => e.at || e.country) || !t) return;
	let n = await (await fetch(t)).json(), r = n.objects.countries;
	Er(Qn(n, r));
	let i = Q.filter((e) => e.at);
	if (!i.length) return;
	let a = /* @__PURE__ */ new Map();
	for (let { place: e, at: t } of i) t && a.set(e, {
		place: e,
		at: t,
		weight: (a.get(e)?.weight ?? 0) + 1
	});
	let o = {
		type: "FeatureCollection",
		features: hr([...a.values()], (e, t) => St([...e.at], [...t.at])).map(({ at: e }) => ({
			type: "Feature",
			properties: {},
			geometry: {
				type: "Point",
				coordinates: [...e]
			}
		}))
	}, s = Jn().fitExtent([[90, 60], [850, 360]], o);
	if (!(s.scale() < br)) {
		let [e, t] = s.scale(br).translate([0, 0])(Le(o)) ?? [0, 0];
		s.translate([X / 2 - e, 210 - t]);
	}
	let c = document.querySelector("#outside"), l = [...a.values()].filter(({ at: e }) => !Dr(s([...e])));
	c && l.length && (c.textContent = `Outside this view: ${l.map(({ place: e, weight: t }) => `${e} (${t})`).join(", ")}.`);
	let u = Cn(s), d = Z("svg", {
		viewBox: `0 0 ${X} ${vr}`,
		role: "group"
	});
	d.setAttribute("aria-label", "Places that claims are told of"), d.append(Z("path", {
		class: "land",
		d: u(Qn(n, r)) ?? ""
	}), Z("path", {
		class: "border",
		d: u(nr(n, r, (e, t) => e !== t)) ?? ""
	}));
	let f = Z("g", { class: "places" });
	d.append(f), Sr.push(() => {
		let e = /* @__PURE__ */ new Map();
		for (let t of i) {
			if (!t.at || !ar(t, {
				...$,
				place: ""
			})) continue;
			let n = e.get(t.place);
			e.set(t.place, {
				at: t.at,
				near: t.near,
				count: (n?.count ?? 0) + 1
			});
		}
		let t = Array.from(e, ([e, t]) => {
			let [n, r] = s([...t.at]) ?? [0, 0];
			return {
				...t,
				words: e,
				x: n,
				y: r,
				radius: 4 + Math.sqrt(t.count) * 2
			};
		}).sort((e, t) => t.count - e.count), n = mr(t);
		f.replaceChildren(...t.map(({ words: e, x: t, y: r, radius: i, near: a, count: o }, s) => {
			let c = Z("g", {
				tabindex: 0,
				role: "button",
				class: `${a} ${e === $.place ? "on" : ""}`
			});
			c.setAttribute("aria-label", `${e}: ${o}`), c.setAttribute("aria-pressed", String(e === $.place));
			let l = Z("title", {});
			l.textContent = `${e}: ${o}`, c.append(l, Z("circle", {
				cx: t,
				cy: r,
				r: i
			}));
			let u = n[s];
			if (u) {
				let t = Z("text", {
					x: u[0],
					y: u[1],
					"text-anchor": u[2]
				});
				t.textContent = e, c.append(t);
			}
			let d = () => Cr({
				...$,
				place: e === $.place ? "" : e
			});
			return c.addEventListener("click", d), c.addEventListener("keydown", (e) => {
				[" ", "Enter"].includes(e.key) && (e.preventDefault(), d(), document.querySelector("#map [aria-pressed=true]")?.focus());
			}), c;
		}));
	}), e.replaceChildren(d);
}
var kr = document.querySelector("#timeline"), Ar = document.querySelector("#map");
kr && wr(kr), Cr($), document.querySelector("#clear")?.addEventListener("click", () => Cr({
	from: 0,
	to: 0,
	place: ""
})), Ar && await Or(Ar), Cr($);
