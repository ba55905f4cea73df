import type { ReactNode } from "react";
import { TrackMark } from "@/app/_components/ui/track-mark";

const LOOKS = {
  IC: "border-ic bg-ic-soft",
  MANAGEMENT: "border-mg bg-mg-soft",
};

/** One role on a ladder. `hangs` draws the line up to the next one, `dashed` when it is the exception. */
export function Rung(props: {
  track: "IC" | "MANAGEMENT";
  hangs: boolean;
  dashed?: boolean;
  children: ReactNode;
}) {
  return (
    <div className="flex flex-col">
      {props.hangs && (
        <div
          className={`mx-auto h-5 w-0 border-l border-line-strong ${props.dashed ? "border-dashed" : ""}`}
        />
      )}
      <div
        className={`flex min-h-14 grow items-center justify-center gap-2 rounded-lg border px-2 py-2 text-center leading-snug font-medium sm:px-3 ${LOOKS[props.track]}`}
      >
        <span className="hidden sm:contents">
          <TrackMark track={props.track} />
        </span>
        <span>{props.children}</span>
      </div>
    </div>
  );
}
