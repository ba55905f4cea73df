import type { ReactNode } from "react";
import { Card } from "@/app/_components/ui/card";
import { Disclosure } from "@/app/_components/ui/disclosure";
import { PageLink } from "@/app/_components/ui/page-link";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { TalkSheet } from "@/lib/talk/sheet";

/** The viewer's talk sheets, the latest first; `children` is the form of the next one. */
export async function SheetsCard(props: { sheets: TalkSheet[]; children: ReactNode }) {
  const t = await getTranslations("talk.sheet");
  const figures = await getFigures();
  const { sheets } = props;
  return (
    <Card id="sheets" title={t("title")}>
      <p className="mb-4 max-w-prose text-muted">{t("lead")}</p>
      <ul className="mb-4 divide-y divide-line">
        {sheets.map(({ id, heldOn, record }) => {
          const open = record.questions.filter(({ isAnswered }) => !isAnswered).length;
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 py-1">
              <PageLink
                href={`/one-on-ones/sheet?on=${heldOn}`}
                className="inline-flex min-h-11 items-center underline underline-offset-4"
              >
                {t("on", { day: figures.day(heldOn) })}
              </PageLink>
              <span className="text-sm text-muted">{t("open", { count: open })}</span>
            </li>
          );
        })}
      </ul>
      <Disclosure label={t("prepare")} open={sheets.length === 0}>
        {props.children}
      </Disclosure>
    </Card>
  );
}
