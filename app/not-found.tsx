import { getTranslations } from "@/app/_i18n/words";
import { NothingHere } from "./_components/nothing-here";
import { Wordmark } from "./_components/wordmark";

/** The page for an unknown address. Every page includes it, so it is small. */
export default async function NotFound() {
  const t = await getTranslations("app");
  return (
    <main className="mx-auto min-h-dvh w-full max-w-md px-4 pt-[14svh] pb-12 sm:px-6">
      <p className="text-lg">
        <Wordmark name={t("name")} />
      </p>
      <NothingHere />
    </main>
  );
}
