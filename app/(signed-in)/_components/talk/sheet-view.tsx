import { LeaningScale } from "@/app/(signed-in)/_components/chart/leaning-scale";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { bandAround } from "@/lib/scoring/leaning";
import type { SheetRecord, TalkSheet } from "@/lib/talk/sheet";
import { SheetPromises } from "./sheet-promises";

/**
 * A talk sheet as its owner, their manager and paper show it. It is one page whatever is on it: long
 * texts end after some lines.
 */
export async function SheetView({ sheet, name }: { sheet: TalkSheet; name: string }) {
  const t = await getTranslations("talk.sheet");
  const figures = await getFigures();
  const { record, heldOn } = sheet;
  return (
    <article
      aria-labelledby={`sheet-${sheet.id}`}
      className="max-w-3xl space-y-6 rounded-xl border border-line bg-surface p-5 sm:p-8 print:max-w-none print:space-y-4 print:border-0 print:p-0 print:text-sm"
    >
      <header className="border-b border-line-strong pb-3">
        <h2 id={`sheet-${sheet.id}`} className="text-xl font-semibold">
          {t("heading", { name })}
        </h2>
        <p className="text-muted">{t("on", { day: figures.day(heldOn) })}</p>
      </header>
      <SheetLeaning record={record} />
      <SheetActions record={record} />
      <SheetQuestions record={record} />
      <SheetPromises sheet={sheet} />
      <p className="hidden text-xs text-muted print:block">{t("footer")}</p>
    </article>
  );
}

async function SheetLeaning({ record }: { record: SheetRecord }) {
  const t = await getTranslations("talk.sheet");
  const result = await getTranslations("result");
  const names = await getTranslations("dimension.names");
  const figures = await getFigures();
  const { leaning, dimensions } = record;
  if (!leaning && dimensions.length === 0) return null;
  const shown = (value: number, sem: number) => {
    const { low, high } = bandAround(value, sem);
    return {
      leaning: figures.points(value),
      low: figures.points(low),
      high: figures.points(high),
    };
  };
  return (
    <section>
      <h3 className="font-semibold">{t("leaning")}</h3>
      {leaning && (
        <>
          <p className="mt-1">
            {result(`sentence.${leaning.verdict}.other`)}{" "}
            <span className="text-muted">
              {t("figures", shown(leaning.value, leaning.sem))}{" "}
              {t("asOf", { day: figures.day(leaning.day) })}{" "}
              {leaning.provisional && t("provisional")}
            </span>
          </p>
          <div className="mt-2 max-w-xl">
            <LeaningScale
              leaning={leaning.value}
              sem={leaning.sem}
              verdict={leaning.verdict}
              size="full"
              label={result("scale.label", {
                ...shown(leaning.value, leaning.sem),
                verdict: result(`verdict.${leaning.verdict}`),
              })}
            />
          </div>
        </>
      )}
      {dimensions.length > 0 && (
        <ul className="mt-2 space-y-1">
          {dimensions.map(({ name, value, sem }) => (
            <li key={name}>
              {names(name)} <span className="text-muted">{t("figures", shown(value, sem))}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

async function SheetActions({ record: { actions } }: { record: SheetRecord }) {
  const t = await getTranslations("talk.sheet");
  const figures = await getFigures();
  if (actions.length === 0) return null;
  return (
    <section>
      <h3 className="font-semibold">{t("actions")}</h3>
      <ul className="mt-1 space-y-2">
        {actions.map(({ what, difference, dueOn }) => (
          <li key={`${what} ${dueOn}`}>
            <p className="line-clamp-3 wrap-anywhere print:line-clamp-2">{what}</p>
            <p className="line-clamp-2 text-sm wrap-anywhere text-muted print:line-clamp-1">
              {t("difference", { text: difference })}
            </p>
            <p className="text-sm text-muted">{t("due", { day: figures.day(dueOn) })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function SheetQuestions({ record: { questions } }: { record: SheetRecord }) {
  const t = await getTranslations("talk.sheet");
  if (questions.length === 0) return null;
  return (
    <section>
      <h3 className="font-semibold">{t("questions")}</h3>
      <ol className="mt-1 list-decimal space-y-2 pl-5">
        {questions.map(({ text, isAnswered }, at) => (
          <li key={at}>
            <p className="line-clamp-4 wrap-anywhere print:line-clamp-3">{text}</p>
            {isAnswered ? (
              <p className="text-sm text-muted">{t("answered")}</p>
            ) : (
              <p aria-hidden className="hidden h-10 border-b border-line-strong print:block" />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
