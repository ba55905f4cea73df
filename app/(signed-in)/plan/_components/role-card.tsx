import { Card } from "@/app/_components/ui/card";
import { PageLink } from "@/app/_components/ui/page-link";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import { counterpartOf, type Ladder, type Rung } from "@/lib/ladder/ladder";
import type { CompanyContext } from "@/lib/scoring/weights";

/** What the role of a plan means in a company of this size. */
export async function RoleCard(props: { ladder: Ladder; rung: Rung; size: CompanyContext }) {
  const t = await getTranslations("plan.role");
  const locale = await getLocale();
  const { ladder, rung, size } = props;
  const here = rung.sizes[size];
  const counterpart = counterpartOf(ladder, rung);
  const rows = [
    [t("reach"), rung.reach[locale]],
    ...(here
      ? [
          [t("coding"), t("codingShare", here.coding)],
          ...(here.reports ? [[t("reports"), t("reportsRange", here.reports)]] : []),
          [t("decides"), here.decides[locale]],
        ]
      : []),
    [t("entry"), rung.entry[locale]],
  ];
  return (
    <Card id="role" title={t("title")}>
      <p className="mb-4 text-muted">
        {here ? t("lead", { size: t(`sizes.${size}`) }) : t("notHere")}
      </p>
      <dl className="space-y-3">
        {rows.map(([label, text]) => (
          <div key={label}>
            <dt className="text-sm text-muted">{label}</dt>
            <dd className="max-w-prose">{text}</dd>
          </div>
        ))}
        <div>
          <dt className="text-sm text-muted">{t("expects")}</dt>
          <dd>
            <ul className="max-w-prose list-disc space-y-1 pl-5">
              {rung.expectations.map(({ sentence }) => (
                <li key={sentence.en}>{sentence[locale]}</li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
      <p className="mt-4 text-sm text-muted">
        {t("version", { version: ladder.version })}{" "}
        <PageLink href={`/ladder#${rung.key}`} className="underline underline-offset-4">
          {counterpart ? t("compare", { counterpart: counterpart.name[locale] }) : t("all")}
        </PageLink>
      </p>
    </Card>
  );
}
