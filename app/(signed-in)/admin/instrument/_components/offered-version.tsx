import { Card } from "@/app/_components/ui/card";
import { Disclosure } from "@/app/_components/ui/disclosure";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import type { Offer } from "@/lib/instrument/offer/statements";
import { begin } from "../actions";
import { Statements } from "./statements";

/** The new words that come with Pendulum, beside the present ones, to start the next version from. */
export async function OfferedVersion({ version, offers }: { version: number; offers: Offer[] }) {
  const t = await getTranslations("editor.offer");
  const language = await getLocale();
  return (
    <Card title={t("title", { version })} aside={t("count", { count: offers.length })}>
      <p className="max-w-prose">{t("lead")}</p>
      <ol className="mt-5 divide-y divide-line border-y border-line">
        {offers.map(({ before, after, fairness }) => (
          <li key={after.left.en} className="space-y-3 py-5">
            <Statements asking={after} />
            <p className="text-sm text-muted">{t("fairness", { reason: fairness[language] })}</p>
            <Disclosure label={t("before")}>
              <Statements asking={before} />
            </Disclosure>
          </li>
        ))}
      </ol>
      <form action={begin} className="mt-6">
        <input type="hidden" name="offers" value="yes" />
        <SubmitButton>{t("begin", { version })}</SubmitButton>
      </form>
    </Card>
  );
}
