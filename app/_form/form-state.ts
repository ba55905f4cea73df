/** What a form is told after it was sent: kept values, a sentence per field, and one for the whole. */
export type FormState = {
  values?: Record<string, string>;
  errors?: Record<string, string>;
  /** Something is wrong with the whole form. */
  problem?: string;
  /** It worked, and there is nothing else to look at. */
  notice?: string;
  /** A secret link to hand over, shown this once. */
  link?: string;
  /** Secret links for several people, shown this once. */
  links?: { name: string; email: string; link: string }[];
  /** Secret codes to keep, shown this once. */
  codes?: string[];
  /** What a file was found to hold, to be looked at before `kept` is sent back and kept. */
  found?: { kept: string; lines: string[]; problems: string[] };
};

/** An action as `ActionForm` sends it. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;
