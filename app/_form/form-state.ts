/** The state of a form after it was sent: kept values, a sentence per field, and one for the whole. */
export type FormState = {
  /** What was sent, by field, when it was refused; a box that was not ticked is absent. */
  values?: Record<string, string[]>;
  errors?: Record<string, string>;
  /** An error of the whole form. */
  problem?: string;
  /** Success, with nothing else to show. */
  notice?: string;
  /** A secret link to hand over, shown only once. */
  link?: string;
  /** Secret links for several people, shown only once. */
  links?: { name: string; email: string; link: string }[];
  /** Secret codes to store, shown only once. */
  codes?: string[];
  /** The contents of a file, to preview before `kept` is sent back and saved. */
  found?: { kept: string; lines: string[]; problems: string[]; leftOut: string[] };
};

/** An action as `ActionForm` sends it. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;
