import React, { useState } from 'react';

// Elements begin where a value may begin; `a < b` stays a comparison.
const smaller = a < b && c > d;

export function List({ items, onSelect, ...rest }) {
  const [open, setOpen] = useState(false);
  const label = open ? <span>Open &amp; ready</span> : <>closed</>;
  return (
    <section className="list" data-count={items.length} {...rest}>
      {/* a comment */}
      <h1 title='It is "quoted"'>Items: {items.length / 2} of it's ünïcode</h1>
      {items.map((item) => (
        <Item.Row key={item.id} style={{ color: 'red', width: `${item.width}px` }} disabled
          onClick={() => onSelect(item)}>
          {item.name}
        </Item.Row>
      ))}
      {open && <input type="text" value={label} />}
      <svg:rect xlink:href="#a" />
      <p>if (this) is text, not code; "quotes" don't matter, // neither do comments</p>
    </section>
  );
}

const element = <Foo render={() => <div>{`x ${<b>bold</b>}`}</div>} />;
function after() { return element.x < 3 || /<b>/.test(element); }
export default List;
