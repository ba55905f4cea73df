import { ReadingContents } from "@/app/(signed-in)/_components/reading/reading-contents";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { calibratedBy } from "@/lib/instrument/calibration-record";
import { parseExample } from "@/lib/assessment/input";
import { currentInstrument } from "@/lib/instrument/published-queries";
import { findInstrumentHistory } from "@/lib/instrument/version-queries";
import { findContexts } from "@/lib/context/queries";
import { requireViewer } from "@/lib/auth/viewer";
import { InstrumentParts, PARTS } from "./_components/instrument-parts";

export const generateMetadata = titled("instrument");

export default async function InstrumentPage(props: PageProps<"/instrument">) {
  const viewer = await requireViewer();
  const [published, history, contexts, asked] = await Promise.all([
    currentInstrument(),
    findInstrumentHistory(viewer),
    findContexts(),
    props.searchParams,
  ]);
  const t = await getTranslations("instrument");
  const figures = await getFigures();
  const [current] = history.versions;
  const instrument = calibratedBy(published, current?.calibrations[0]);
  const example = parseExample(asked, instrument, contexts.inUse);
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
        <InstrumentParts
          instrument={instrument}
          history={history}
          contexts={contexts}
          example={example}
        />
      </div>
    </>
  );
}
