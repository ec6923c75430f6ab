import * as React from 'react';

interface Props<T> { items: T[]; render: (item: T) => React.ReactNode; title?: string }

const identity = <T,>(value: T): T => value;
const bounded = <T extends object>(value: T) => value;

export function List<T extends { id: string }>({ items, render, title = 'Liste' }: Props<T>): JSX.Element {
  const ref = React.useRef<HTMLUListElement>(null);
  const [chosen, choose] = React.useState<string | null>(null);
  if (items.length < 1 && title > '') return <p className="empty">Nothing &mdash; «nichts»</p>;
  return (
    <>
      <h2>{title}: it's {items.length as number}</h2>
      <ul ref={ref} aria-label={`list of ${items.length}`}>
        {items.map((item: T) => (
          <li key={item.id} onClick={(e) => choose(item.id)} hidden={chosen !== item.id}>
            {render(item)}
          </li>
        ))}
      </ul>
    </>
  );
}

export default List as React.FC<Props<any>>;
