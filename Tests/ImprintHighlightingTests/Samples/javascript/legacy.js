'use strict';
/* An older style: functions, prototypes, and a wrapper.
   Über alles: ÄÖÜ. */
;(function (root, factory) {
    if (typeof define === 'function' && define.amd) {
        define(['exports', 'b'], factory);
    } else if (typeof exports !== 'undefined') {
        factory(exports, require('b'));
    } else {
        factory((root.library = {}), root.b);
    }
}(this, function (exports, b) {
    var hasOwn = Object.prototype.hasOwnProperty,
        slice = [].slice,
        isArray = Array.isArray || function (x) { return toString.call(x) == '[object Array]'; };

    function Queue(size) {
        if (!(this instanceof Queue)) return new Queue(size);
        this.size = +size || 16;
        this.items = [];
    }

    Queue.prototype = {
        constructor: Queue,
        push: function push(item) {
            if (this.items.length >= this.size) throw new Error("queue is full (" + this.size + ")");
            return this.items.push(item), this;
        },
        each: function (callback, context) {
            for (var i = 0, n = this.items.length; i < n; ++i) {
                if (callback.call(context || null, this.items[i], i) === false) break;
            }
        },
        "empty": function () { return !this.items.length; }
    };

    exports.trim = function (s) { return s.replace(/^\s+|\s+$/g, ''); };
    exports.escape = function (s) {
        return String(s).replace(/[&<>"'\/]/g, function (c) {
            return { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '/': '&#x2F;' }[c];
        });
    };
    exports.parse = function (text) {
        var match, tokens = [], re = /(\d+(?:\.\d+)?)|([-+*\/()])|(\S)/g;
        while ((match = re.exec(text)) !== null) {
            if (match[3] != null) throw new SyntaxError('unexpected ' + match[3]);
            tokens.push(match[1] ? parseFloat(match[1]) : match[2]);
        }
        return tokens;
    };
    exports.average = function () {
        var sum = 0, i = arguments.length;
        while (i--) sum += arguments[i];
        return sum / arguments.length / 1;
    };
    with (Math) { exports.tau = 2 * PI; }
    for (var key in b) if (hasOwn.call(b, key)) exports[key] = b[key];

    var flags = 0x1F | 0X0a & ~0, shifted = flags << 2 >> 1 >>> 0, mod = flags % 3, neg = -flags;
    var t = isNaN(parseInt("08", 10)) ? Infinity : eval('1 + 1');
    var date = new Date(2020, 1, 29), json = JSON.stringify({ a: [1, 2, { b: null }] }, null, 2);
    var path = '/usr/lib' + '/' + name, url = 'http://example.org/?q=' + encodeURIComponent(q);
    $.ajax({ url: url, type: 'POST', data: { q: q }, success: function (r) { console.log(r); } });
    var element = document.getElementById('main'); // the element
    element.style.width = (100 / columns) + '%';
    element.onclick = function (e) { e = e || window.event; return false; };
    var multi = 'one\
two', tab = "\t\x41\u0041\0";
    return exports;
}));
