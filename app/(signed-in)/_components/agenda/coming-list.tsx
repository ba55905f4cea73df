import { PageLink } from "@/app/_components/ui/page-link";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { Coming } from "@/lib/home/agenda";
import { DatedRow } from "./dated-row";

/** What is to do later, with its day. */
export async function ComingList({ ahead }: { ahead: Coming[] }) {
  const t = await getTranslations("home.ahead");
  const figures = await getFigures();
  return (
    <ul className="divide-y divide-line">
      {ahead.map(({ kind, key, day, href }) => (
        <DatedRow key={`${kind} ${key}`} day={figures.shortDay(day)}>
          <PageLink href={href} className="underline underline-offset-4">
            {t(kind)}
          </PageLink>
        </DatedRow>
      ))}
    </ul>
  );
}
