import type { ReactNode } from "react";
import { ask } from "@/app/(signed-in)/actions";
import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { PageLink } from "@/app/_components/ui/page-link";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import { isOpenReveal, stageOf, type RevealOutline } from "@/lib/reveal/reveal";

/**
 * The blind reveals of two people, and the act that asks for another one while none is open.
 * `personId` is whose areas are compared, `isOwn` when they are the viewer's; `name` is null where there
 * is nobody to ask.
 */
export async function RevealsCard(props: {
  reveals: RevealOutline[];
  personId: string;
  isOwn?: boolean;
  name: string | null;
  children?: ReactNode;
}) {
  const t = await getTranslations("reveal");
  const { reveals, personId, isOwn, name, children } = props;
  const isOpen = reveals.some(isOpenReveal);
  return (
    <div className="print:hidden">
      <Card id="two-views" title={t("card.title")}>
        <p className="mb-4 max-w-prose text-muted">
          {isOwn ? t("card.own") : t("card.other", { name: name ?? "" })}
        </p>
        {reveals.length > 0 && (
          <ul className="mb-4 divide-y divide-line">
            {reveals.map((reveal) => (
              <RevealRow key={reveal.id} reveal={reveal} />
            ))}
          </ul>
        )}
        {name === null && <p className="text-muted">{t("card.noManager")}</p>}
        {name !== null && !isOpen && (
          <ActionForm action={ask}>
            <input type="hidden" name="person" value={personId} />
            <SubmitButton look="secondary">{t("card.ask", { name })}</SubmitButton>
          </ActionForm>
        )}
        {children}
      </Card>
    </div>
  );
}

async function RevealRow({ reveal }: { reveal: RevealOutline }) {
  const t = await getTranslations("reveal");
  const format = await getFormatter();
  const { id, other, askedAt } = reveal;
  const day = format.dateTime(askedAt, { dateStyle: "long" });
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-1 py-3">
      <span className="text-sm text-muted">{t("card.asked", { day })}</span>
      <span>{t(`card.stage.${stageOf(reveal)}`, { name: other ?? t("gone") })}</span>
      <PageLink
        href={`/reveals/${id}`}
        className="inline-flex min-h-11 items-center underline underline-offset-4"
      >
        <span aria-hidden>{t("card.see")}</span>
        <span className="sr-only">{t("card.seeOf", { day })}</span>
      </PageLink>
    </li>
  );
}
