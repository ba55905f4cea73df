import { PageLink } from "@/app/_components/ui/page-link";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import type { OwnSharing, ReaderSharing } from "@/lib/sharing/own-queries";

const SHOWN = ["EVERYTHING", "SCORES", "VERDICT", "NOTHING", "UNDECIDED"] as const;

/** What each reader of today sees of all assessments together, one line each. */
export async function HistoryReaders(props: { sharing: OwnSharing; assessmentIds: string[] }) {
  const { sharing, assessmentIds } = props;
  if (sharing.length === 0) return null;
  const t = await getTranslations("home.history.readers");
  const format = await getFormatter();
  const seenBy = (reader: ReaderSharing) => {
    const grades = assessmentIds.map((id) => reader.shared.get(id)?.grade ?? "UNDECIDED");
    return SHOWN.flatMap((grade) => {
      const count = grades.filter((each) => each === grade).length;
      return count > 0 ? t(grade, { count }) : [];
    });
  };
  return (
    <div>
      <h3 className="font-medium">{t("title")}</h3>
      <ul>
        {sharing.map((reader) => (
          <li key={reader.audience}>
            {t("line", { name: reader.name, seen: format.list(seenBy(reader)) })}
          </li>
        ))}
      </ul>
      <p className="mt-1">
        <PageLink href="/privacy" className="underline underline-offset-4">
          {t("change")}
        </PageLink>
      </p>
    </div>
  );
}
