import { getTranslations } from "@/app/_i18n/words";

const ENDINGS = ["csv", "json"] as const;

/** A list as a file to download: of a team, or what the search of its page finds. */
export async function ExportLinks(props: {
  file: string;
  teamId?: string;
  query?: string;
  endings?: readonly ("csv" | "json" | "jsonl")[];
}) {
  const t = await getTranslations("export");
  const query = props.teamId ? `?team=${props.teamId}` : (props.query ?? "");
  return (
    <p className="mt-4 flex flex-wrap gap-x-4 text-sm print:hidden">
      {(props.endings ?? ENDINGS).map((ending) => (
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
