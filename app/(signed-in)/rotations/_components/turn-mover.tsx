"use client";

import { useRouter } from "next/navigation";
import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";

const MOST_DAYS = 182;

type Drag = { turn: SVGAElement; from: number; perDay: number; days: number };

const turnOf = (target: EventTarget) =>
  target instanceof Element ? target.closest<SVGAElement>("a[data-days]") : null;
const usual = (turn: SVGAElement) => Number(turn.dataset.days ?? 0);
const pathOf = (turn: SVGAElement) => (turn.getAttribute("href") ?? "").split("?")[0] ?? "";

/**
 * Lets turns be moved along their line, by dragging or with the arrow keys; either leads to the
 * preview, where the move is saved. Without scripts each turn is a link to the same page.
 */
export function TurnMover(props: {
  /** The number of days in the window. */
  days: number;
  hint: string;
  told: string;
  children: ReactNode;
}) {
  const router = useRouter();
  const drag = useRef<Drag | null>(null);
  const [told, tell] = useState("");

  function show(turn: SVGAElement, days: number): number {
    const width = turn.ownerSVGElement?.getBoundingClientRect().width ?? 0;
    const within = Math.min(MOST_DAYS, Math.max(0, days));
    const shift = ((within - usual(turn)) * width) / props.days;
    turn.setAttribute("transform", `translate(${shift.toFixed(1)} 0)`);
    turn.setAttribute("href", `${pathOf(turn)}?days=${within}`);
    tell(`${props.told} ${within}`);
    return within;
  }

  function begin(event: PointerEvent<HTMLDivElement>) {
    const turn = turnOf(event.target);
    const width = turn?.ownerSVGElement?.getBoundingClientRect().width ?? 0;
    if (!turn || event.button !== 0 || width === 0) return;
    drag.current = { turn, from: event.clientX, perDay: width / props.days, days: usual(turn) };
  }

  function follow(event: PointerEvent<HTMLDivElement>) {
    const held = drag.current;
    if (!held) return;
    const delta = Math.round((event.clientX - held.from) / held.perDay);
    if (delta === 0 && held.days === usual(held.turn)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.days = show(held.turn, usual(held.turn) + delta);
  }

  function end() {
    const held = drag.current;
    drag.current = null;
    if (held && held.days !== usual(held.turn))
      router.push(`${pathOf(held.turn)}?days=${held.days}`);
  }

  function press(event: KeyboardEvent<HTMLDivElement>) {
    const turn = turnOf(event.target);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!turn || !step) return;
    event.preventDefault();
    const now = Number(/days=(\d+)/.exec(turn.getAttribute("href") ?? "")?.[1] ?? usual(turn));
    show(turn, now + step * (event.shiftKey ? 7 : 1));
  }

  return (
    <div
      onPointerDown={begin}
      onPointerMove={follow}
      onPointerUp={end}
      onKeyDown={press}
      onDragStart={(event) => event.preventDefault()}
    >
      {props.children}
      <p role="status" className="min-h-6 text-sm print:hidden">
        {told}
      </p>
      {props.hint && <p className="max-w-prose text-sm text-muted print:hidden">{props.hint}</p>}
    </div>
  );
}
