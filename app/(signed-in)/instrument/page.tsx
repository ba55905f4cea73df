import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReadingContents } from "@/app/(signed-in)/_components/reading/reading-contents";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getFigures } from "@/app/_i18n/figures";
import { currentInstrument } from "@/lib/assessment/instrument-queries";
import { findInstrumentHistory } from "@/lib/assessment/version-queries";
import { findContexts } from "@/lib/context/queries";
import { requireViewer } from "@/lib/auth/viewer";
import { CarePart } from "./_components/care-part";
import { FormulasPart } from "./_components/formulas-part";
import { HistoryPart } from "./_components/history-part";
import { ItemsPart } from "./_components/items-part";
import { ReliabilityPart } from "./_components/reliability-part";
import { WeightsPart } from "./_components/weights-part";

const PARTS = ["scoring", "weights", "reliability", "items", "care", "history"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("instrument"))("title") };
}

export default async function InstrumentPage() {
  const viewer = await requireViewer();
  const [instrument, history, contexts] = await Promise.all([
    currentInstrument(),
    findInstrumentHistory(viewer),
    findContexts(),
  ]);
  const t = await getTranslations("instrument");
  const figures = await getFigures();
  const [current] = history.versions;
  const inShort = { version: instrument.version, items: instrument.items.length };
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        above={current && t("inShort", { ...inShort, day: figures.day(current.publishedOn) })}
      />
      <div className="gap-16 lg:grid lg:grid-cols-[12rem_minmax(0,46rem)]">
        <ReadingContents
          label={t("contents")}
          entries={PARTS.map((part) => ({ id: part, title: t(`${part}.title`) }))}
        />
        <div className="space-y-20">
          <FormulasPart />
          <WeightsPart instrument={instrument} contexts={contexts} />
          <ReliabilityPart instrument={instrument} history={history} />
          <ItemsPart instrument={instrument} contexts={contexts} />
          <CarePart />
          <HistoryPart history={history} />
        </div>
      </div>
    </>
  );
}
