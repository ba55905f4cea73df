import { getLocale, getTranslations } from "@/app/_i18n/words";
import { DEMO_ROLES, listDemoSignIns } from "@/lib/demo-mode";
import { signInToDemo } from "../actions";

/** One button for each person of the demo, grouped by role. Demo mode only. */
export async function DemoSignInButtons({ to }: { to: string }) {
  const t = await getTranslations("auth.demo");
  const locale = await getLocale();
  return (
    <section
      aria-labelledby="demo-doors"
      className="max-lg:mt-10 max-lg:border-t max-lg:border-line max-lg:pt-8"
    >
      <h2 id="demo-doors" className="text-lg font-semibold">
        {t("title")}
      </h2>
      <p className="mt-1 mb-4 text-sm text-muted">{t("lead")}</p>
      <form action={signInToDemo} className="space-y-6">
        <input type="hidden" name="to" value={to} />
        {DEMO_ROLES.map((role) => (
          <div key={role} role="group" aria-labelledby={`demo-${role}`}>
            <h3 id={`demo-${role}`} className="mb-2 text-sm font-medium text-muted">
              {t(`roles.${role}`)}
            </h3>
            <div className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-surface">
              {listDemoSignIns()
                .filter((person) => person.role === role)
                .map((person) => (
                  <button
                    key={person.key}
                    name="email"
                    value={person.email}
                    className="block w-full px-4 py-2.5 text-left text-sm hover:bg-sunken focus-visible:-outline-offset-2 sm:flex sm:gap-4"
                  >
                    <span className="block shrink-0 font-medium sm:w-36">{person.name}</span>
                    <span className="block text-muted">{person.why[locale]}</span>
                  </button>
                ))}
            </div>
          </div>
        ))}
      </form>
    </section>
  );
}
