import { create } from "qrcode";

const MARGIN = 4;

/** A text as a QR code, dark on white in both themes as cameras need it. */
export function QrFigure({ text, title }: { text: string; title: string }) {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const side = modules.size + 2 * MARGIN;
  const dark = Array.from(modules.data, (bit, at) => {
    const [x, y] = [(at % modules.size) + MARGIN, Math.floor(at / modules.size) + MARGIN];
    return bit ? `M${x} ${y}h1v1h-1z` : "";
  });
  return (
    <svg
      role="img"
      aria-label={title}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      className="mx-auto block size-56 rounded-lg"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={dark.join("")} fill="#000" />
    </svg>
  );
}
