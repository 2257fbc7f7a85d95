// Several lines of text in a box that grows with them.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ControlProps } from './control';
import { marks, textOf } from './control';

/** The border that the box's own height does not count. */
const BORDERS = 2;

export function LongTextControl(props: ControlProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const text = textOf(props.input);
  useLayoutEffect(() => {
    const area = box.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + BORDERS}px`;
  }, [text]);
  return (
    <textarea
      {...marks(props)}
      ref={box}
      class="input"
      rows={2}
      value={text}
      onInput={(event) => props.onInput(event.currentTarget.value)}
      onBlur={props.onLeave}
    />
  );
}
