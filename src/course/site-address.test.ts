import { expect, it } from 'vitest';
import { siteAddress } from './site-address.ts';

it('knows host and folder', () => {
  expect(siteAddress(undefined)).toEqual({ base: '/' });
  expect(siteAddress('https://you.example')).toEqual({ origin: 'https://you.example', base: '/' });
  const inFolder = { origin: 'https://you.example:8080', base: '/a/course/' };
  expect(siteAddress('https://you.example:8080/a/course/')).toEqual(inFolder);
  expect(siteAddress('https://you.example:8080/a/course')).toEqual(inFolder);
});

it.each(['you.example/course/', '/course/', 'ftp://you.example/', 'https://you.example/?page=course'])(
  'says what is wrong with %s',
  (address) => {
    expect(() => siteAddress(address)).toThrow(/Write it whole/);
  },
);
