import { getTranslations } from "@/app/_i18n/words";
import { ANSWER_FIELD, FORMER_FIELD } from "@/lib/assessment/input";
import type { Answer, Language } from "@/lib/scoring/instrument";

/** From fully left to fully right: the value and the size of its dot. */
const CHOICES = [
  { value: -3, near: "leftMost", dot: "size-9" },
  { value: -2, near: "left", dot: "size-7" },
  { value: -1, near: "leftLeast", dot: "size-5.5" },
  { value: 0, near: "middle", dot: "size-4" },
  { value: 1, near: "rightLeast", dot: "size-5.5" },
  { value: 2, near: "right", dot: "size-7" },
  { value: 3, near: "rightMost", dot: "size-9" },
] as const;

const TARGET =
  "relative flex h-12 min-w-8 flex-1 @min-[17rem]:min-w-11 items-center justify-center has-focus-visible:outline-2 has-focus-visible:outline-offset-[-2px] rounded-lg";
const RADIO = "peer absolute inset-0 m-0 size-full cursor-pointer appearance-none outline-none";
const DOT =
  "pointer-events-none rounded-full border-2 border-line-strong bg-surface transition-colors peer-hover:border-ink peer-checked:border-ink peer-checked:bg-ink peer-checked:shadow-[inset_0_0_0_3px_var(--surface)]";

/** Two statements and the seven steps between them; skipping is an answer too. */
export async function Question(props: {
  position: number;
  total: number;
  itemKey: string;
  left: string;
  right: string;
  answer?: Answer;
  /** The language of the statements, if not the reader's own. */
  locale?: Language;
}) {
  const t = await getTranslations("assessment", props.locale);
  const { position, total, left, right } = props;
  const name = `${ANSWER_FIELD}${props.itemKey}`;
  const given = props.answer === undefined ? "" : String(props.answer);
  const radio = (value: number | "skip", label: string) => (
    <input
      type="radio"
      name={name}
      value={value}
      defaultChecked={given === String(value)}
      aria-label={label}
      className={RADIO}
    />
  );
  return (
    <fieldset
      id={props.locale ? undefined : `question-${position}`}
      data-question
      lang={props.locale}
      className="@container relative scroll-mt-24 border-t border-line py-8 first-of-type:border-0"
    >
      <legend className="sr-only">{t("question", { position, total, left, right })}</legend>
      <input type="hidden" name={`${FORMER_FIELD}${props.itemKey}`} value={given} />
      <div className="grid gap-x-6 gap-y-3 @2xl:grid-cols-[1fr_23rem_1fr] @2xl:items-center">
        <p aria-hidden className="text-lg leading-snug @2xl:text-right">
          {left}
        </p>
        <p aria-hidden className="text-right text-lg leading-snug @2xl:order-3 @2xl:text-left">
          {right}
        </p>
        <div className="-mx-2.5 flex items-center @2xl:order-2 @2xl:mx-0">
          {CHOICES.map(({ value, near, dot }) => (
            <div key={value} className={TARGET}>
              {radio(value, t(`near.${near}`, { left, right }))}
              <span aria-hidden className={`${DOT} ${dot}`} />
            </div>
          ))}
        </div>
      </div>
      <div className="mt-1 flex items-center justify-between gap-4 @2xl:justify-center">
        <span
          aria-hidden
          className="text-xs text-muted tabular-nums @2xl:absolute @2xl:top-8 @2xl:left-0 @2xl:-ml-8"
        >
          {position}
        </span>
        <div className={`${TARGET} flex-none px-4 text-sm`}>
          {radio("skip", t("near.skip"))}
          <span
            aria-hidden
            className="pointer-events-none text-muted peer-checked:font-semibold peer-checked:text-ink peer-checked:underline"
          >
            {t("skip")}
          </span>
        </div>
      </div>
    </fieldset>
  );
}
