import { linkTo } from "@/app/(signed-in)/_components/reading/link-to";
import { Badge } from "@/app/_components/ui/badge";
import { TextField } from "@/app/_components/ui/field";
import { getTranslations } from "@/app/_i18n/words";
import type { RoleInSize } from "@/lib/ladder/ladder";
import type { WrittenRung } from "@/lib/ladder/written-rung";
import { COMPANY_CONTEXTS, type CompanyContext } from "@/lib/scoring/weights";
import { BothLanguages } from "./both-languages";

/** What a rung means by company size. The figures of some are those of the company's roles. */
export async function SizeFields(props: { roles: WrittenRung["roles"]; inUse: CompanyContext }) {
  const { roles, inUse } = props;
  const t = await getTranslations("ladder.rung");
  const decides = (size: CompanyContext) =>
    roles.follows === null ? (roles.sizes[size]?.decides ?? null) : roles.decides[size];
  return (
    <section className="space-y-6">
      <div>
        <h2 className="text-lg font-semibold">{t("sizes")}</h2>
        <p className="mt-1 text-sm text-muted">
          {roles.follows === null
            ? t("sizesHint")
            : t.rich("sizesFollow", { weights: linkTo("/admin/weights") })}
        </p>
      </div>
      {roles.follows && <input type="hidden" name="follows" value={roles.follows} />}
      {COMPANY_CONTEXTS.map((size) => (
        <fieldset
          key={size}
          className="min-w-0 space-y-4 rounded-xl border border-line bg-surface p-5"
        >
          <legend className="px-1 font-medium">
            {t("size", { size })} {size === inUse && <Badge>{t("sizeHere")}</Badge>}
          </legend>
          {roles.follows === null && <RoleFields size={size} role={roles.sizes[size]} />}
          <BothLanguages name={`${size}.decides`} label={t("decides")} value={decides(size)} />
        </fieldset>
      ))}
    </section>
  );
}

async function RoleFields({ size, role }: { size: CompanyContext; role: RoleInSize | null }) {
  const t = await getTranslations("ladder.rung");
  const fields = [
    ["codingFrom", role?.coding.from, "100"],
    ["codingTo", role?.coding.to, "100"],
    ["reportsFrom", role?.reports?.from, "50"],
    ["reportsTo", role?.reports?.to, "50"],
  ] as const;
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
      {fields.map(([name, value, max]) => (
        <TextField
          key={name}
          name={`${size}.${name}`}
          label={t(name)}
          type="number"
          min="0"
          max={max}
          defaultValue={value?.toString()}
        />
      ))}
    </div>
  );
}
