import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../src/domain/postal-address.ts';

const home = { name: 'つばき市', prefecture: '東海県' };
const parse = (address: string) => {
  const parts = parseAddress(address, home);
  return parts && [parts.prefecture, parts.city, parts.street, parts.building];
};

describe('parseAddress splits the address', () => {
  it.each([
    ['つばき市川辺1-2-3', ['東海県', 'つばき市', '川辺1-2-3', undefined]],
    ['東海県つばき市川辺1-2-3 会館 2階', ['東海県', 'つばき市', '川辺1-2-3', '会館 2階']],
    [
      'つばき市川辺（番地は分かっていません）',
      ['東海県', 'つばき市', '川辺（番地は分かっていません）', undefined],
    ],
    ['〒100-0001 つばき市川辺1', ['東海県', 'つばき市', '川辺1', undefined]],
    ['つばき市南区川辺1', ['東海県', 'つばき市南区', '川辺1', undefined]],
    ['船橋市北町66-18', [undefined, '船橋市', '北町66-18', undefined]],
    ['千葉市美浜区浜6番1', [undefined, '千葉市美浜区', '浜6番1', undefined]],
    ['我孫子市我孫子1858', [undefined, '我孫子市', '我孫子1858', undefined]],
    ['市川市市川1-1', [undefined, '市川市', '市川1-1', undefined]],
    ['市原市国分寺台中央1-1-1', [undefined, '市原市', '国分寺台中央1-1-1', undefined]],
    ['三重県四日市市諏訪町1-5', ['三重県', '四日市市', '諏訪町1-5', undefined]],
    ['町田市森野2-2-22', [undefined, '町田市', '森野2-2-22', undefined]],
    ['東京都千代田区霞が関1-2-2', ['東京都', '千代田区', '霞が関1-2-2', undefined]],
    ['千葉県印旛郡酒々井町中央台4-11', ['千葉県', '印旛郡酒々井町', '中央台4-11', undefined]],
    ['佐波郡玉村町下新田201', [undefined, '佐波郡玉村町', '下新田201', undefined]],
    ['北海道札幌市中央区北1条西2', ['北海道', '札幌市中央区', '北1条西2', undefined]],
  ])('%s', (address, parts) => expect(parse(address)).toEqual(parts));
});

describe('parseAddress does not split an address', () => {
  it.each([
    ['without its municipality', '川辺1-2-3'],
    ['with the name of a building only', 'つばき市役所 3階'],
    ['with the word 市場', '川辺市場1'],
    ['with a ward but no city', '中央区川辺1'],
    ['with a town but no county', '酒々井町中央台4-11'],
    ['with a city only', 'つばき市'],
    ['with a town whose name ends in 市', '古市1-2'],
    ['with a remark only', '番地は分かっていません'],
  ])('%s', (_, address) => expect(parse(address)).toBeUndefined());
});

it('a city of the same name in another prefecture is not taken for the home city', () => {
  expect(parse('西海県つばき市川辺1')).toEqual(['西海県', 'つばき市', '川辺1', undefined]);
});
