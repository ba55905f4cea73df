import { getLocale, getTranslations } from "@/app/_i18n/words";
import type { RoleInSize } from "@/lib/ladder/ladder";
import { getRoleWords } from "./role-words";

/** What a role is in a company of one size: coding, reports, and who decides. */
export async function RoleFacts({ role }: { role: RoleInSize | null }) {
  const t = await getTranslations("ladder");
  const words = await getRoleWords();
  const language = await getLocale();
  if (!role) return <p>{t("noRole")}</p>;
  const facts = [
    [t("coding"), words.coding(role.coding)],
    [t("reports"), words.reports(role.reports)],
  ] as const;
  return (
    <>
      <p className="mb-2">{role.decides[language]}</p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        {facts.map(([label, said]) => (
          <div key={label} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-muted">{label}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
