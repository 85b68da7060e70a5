create table books (
  id integer primary key,
  title varchar(200) not null,
  author varchar(200),
  isbn varchar(20) not null,
  pages int check (pages is null or (typeof(pages) = 'integer' and pages > 0)),
  year int check (typeof(year) in ('integer', 'null'))
);

create unique index books_isbn on books (isbn);

insert into books values
  (1, 'The Hobbit', 'J. R. R. Tolkien', '0-04-823188-7', 310, 1937),
  (2, 'Persepolis', 'Marjane Satrapi', '978-0-224-06440-8', 153, 2000),
  (3, 'Njáls saga', null, '978-0-14-044769-9', null, null),
  (4, 'Piranesi', 'Susanna Clarke', '978-1-5266-2242-6', 272, 2020);
