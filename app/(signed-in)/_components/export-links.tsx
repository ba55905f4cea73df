import { getTranslations } from "@/app/_i18n/words";

const ENDINGS = ["csv", "json"] as const;

/** A list as a file to download. */
export async function ExportLinks(props: { file: string; teamId?: string }) {
  const t = await getTranslations("export");
  const query = props.teamId ? `?team=${props.teamId}` : "";
  return (
    <p className="flex flex-wrap gap-x-4 text-sm print:hidden">
      {ENDINGS.map((ending) => (
        <a
          key={ending}
          href={`/exports/${props.file}.${ending}${query}`}
          download
          className="py-2 underline underline-offset-4"
        >
          {t(ending)}
        </a>
      ))}
    </p>
  );
}
