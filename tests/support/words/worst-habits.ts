import type { Locale } from "@/lib/language/locale";

/** A way of speaking that a reader stumbles over, and what to say instead. */
export type Habit = { not: RegExp; but: string };

const ENGLISH: Habit[] = [
  { not: /\b(whoever|whomever|whosoever|whom)\b/i, but: "people who …, anyone who …, who" },
  { not: /\bwhatever (you|they|it|the|comes)\b/i, but: "in every case; always" },
  { not: /\bof (mine|yours|theirs|his|hers)\b/i, but: "my …, your …, their …" },
  { not: /\b(nobody|nothing|no one)\b[^.,;]{0,30} (but|except)\b/i, but: "only …" },
  { not: /\b(nobody|nothing|no)\b[^.]*\bany ?more\b|\bno more\b/i, but: "no longer" },
  { not: /\banew\b/i, but: "again" },
  {
    not: /\b(keep|hand|enter|write) (it|this) (in|down)\b|^(keep|enter) (it|this)\b/i,
    but: "Save, Submit, Add",
  },
  { not: /\bways on\b/i, but: "Links" },
  { not: /\b(go|goes|going|went) on\b/i, but: "continue" },
  { not: /\b(begin|begins|began|begun|beginning)\b/i, but: "start" },
  { not: /\bcarr(y|ies) (it|them|this|that)\b/i, but: "why; comes from" },
  { not: /\b(the other|either|the two) sides?\b/i, but: "the name, or: you or your manager" },
  { not: /\b(yours|his|hers|theirs) to\b/i, but: "you can, you cannot" },
  { not: /\bfor good\b/i, but: "permanently" },
  { not: /\bmeanwhile|in the meantime\b/i, but: "since you opened this page" },
  { not: /\b(lies|lie) (in|on|within|between|under)\b/i, but: "is" },
  {
    not: /\bstands? (here|there|at|on|in|left|right|beside|below|under|as)\b/i,
    but: "is; say what it is",
  },
  { not: /\bhow (it|this|the \w+) stands\b/i, but: "the current state" },
  { not: /\bwaits? for\b/i, but: "say who must do what: Jonas must answer" },
  { not: /\bof (its|his|her|their|your|my) own\b/i, but: "its own …, your own …" },
  { not: /, for (a|an|it|they|there)\b[^,.]*\b(is|are|was|were)\b/i, but: "because" },
  {
    not: /\b(lest|hitherto|thereof|therein|henceforth|hence|thus|shall|merely|besides|seldom|ere|upon)\b/i,
    but: "an everyday word",
  },
  { not: /\b(call|calls|called) (it |this |that |\w+ )?off\b/i, but: "cancel" },
  { not: /\b(discard\w*|throw\w* away|thrown away)\b/i, but: "delete" },
  { not: /\b(take|takes|taken|took) (\S+ ){0,3}(back|away)\b/i, but: "undo, remove" },
  { not: /\bplease\b/i, but: "the bare imperative: Enter your name." },
  { not: /^Kept[.!]/, but: "Saved" },
  { not: /\bit was asked that\b/i, but: "say who asked" },
  { not: /\beyes\b/i, but: "See what Priya sees" },
  { not: /\bnearer\b/i, but: "closer" },
  { not: /\bmay not (?!be\b)/i, but: "cannot" },
  { not: /\bmade out\b|\bpoints? at (nobody|somebody)\b/i, but: "recognised" },
  {
    not: /\b(as|so|nor|neither) (do|does|did|is|are|was|were|has|have) (you|your|the|it|they|their|he|she)\b/i,
    but: "subject first",
  },
  { not: /\bof before\b/i, but: "earlier" },
  { not: /\bwork(s|ed)? (it |them )?out\b/i, but: "calculate" },
  { not: /\bcounts? for nothing\b/i, but: "has no effect" },
  { not: /\bfalls? away\b/i, but: "is removed" },
  { not: /\bput(s)? (it )?off\b/i, but: "postpone" },
  { not: /\bfares?\b/i, but: "is doing" },
  { not: /\bone (can|must|may|should|cannot)\b|(?<!no )\bone’s\b/i, but: "you" },
  { not: /\bmails?\b/i, but: "email" },
  { not: /\bcalendar programs?\b/i, but: "calendar app" },
  { not: /\b(because of|by|due to) rounding\b/i, but: "one more digit, so that the sum adds up" },
  { not: /\bare? given a word\b/i, but: "named" },
];

const FRENCH: Habit[] = [
  { not: /\bquiconque\b/i, but: "toute personne qui …" },
  { not: /\bquoi qu(e|’)/i, but: "dans tous les cas" },
  { not: /(?<!\p{L})nul(le)? n(e|’)|(?<!\p{L})que nul\b/iu, but: "personne" },
  { not: /, non (?!merci)/i, but: "et non, ou : pas" },
  {
    not: /(?<!\p{L})(qui|peut|peuvent|peux|pourrait|pourrez|aimeriez|deux|personne|\{name\}|\{person\}|vous|tour de) (mène|mènent|menez|mener|mènera)(?! à)/iu,
    but: "être tech lead",
  },
  { not: /\bce qui (le|la|les) porte\b|\bporte ce\b/i, but: "d’où vient …" },
  {
    not: /\b(l’autre|les deux|chaque|l’une des|deux) parties?\b/i,
    but: "le nom, ou : vous et votre manager",
  },
  { not: /\bpour de bon\b/i, but: "définitivement" },
  { not: /\bavec rien\b/i, but: "ne voit rien au départ" },
  { not: /\bveuillez\b/i, but: "l’impératif : Choisissez …" },
  { not: /(?<!\p{L})(vaut|valent) (dès|pour|à|une|14|aujourd)/iu, but: "est valable, s’applique" },
  { not: /\p{L}·\p{L}/u, but: "une tournure sans point médian : en absence, cette personne" },
  { not: /\p{L}\((e|ne|se|trice|rice)s?\)/iu, but: "une tournure sans parenthèses" },
  { not: /\bvacance\b/i, but: "sans tech lead" },
  {
    not: /(?<!\p{L})(est|sont|soit|sera) (plus |pas |alors |encore )?montré/iu,
    but: "s’affiche, est visible",
  },
  { not: /\bnouveau regard\b/i, but: "à refaire" },
  { not: /\bce n’est pas à vous de\b/i, but: "vous ne pouvez pas" },
  { not: /\byeux\b/i, but: "Voir ce que voit Priya" },
  { not: /\btout cela\b/i, but: "nommer la chose" },
  { not: /\brevenir en arrière\b/i, but: "annuler" },
  { not: /^Remettre\b/i, but: "Envoyer, Rétablir" },
  { not: /(?<![-\p{L}])mails?\b/iu, but: "e-mail" },
  {
    not: /\bprogrammes? de calendrier|logiciel de calendrier\b/i,
    but: "application de calendrier",
  },
];

export const HABITS: Record<Locale, Habit[]> = { en: ENGLISH, fr: FRENCH };
