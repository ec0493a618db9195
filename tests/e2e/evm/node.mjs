// A small Ethereum node on loopback for tests: @ethereumjs/vm as the machine, OpenZeppelin's ERC-721 as the contract, and
// the part of JSON-RPC that credentials/ethereum speaks. It plays a fixed scenario, prints one line of JSON that says
// where it listens and what happened, and serves until its standard input ends.
//
//   block 1          the ticket contract and a wallet contract (ERC-1271) are made
//   blocks 2 - 4     tickets 0 to 29 are minted: 10 in a block, to Alice, Bob and 8 others in turn; 29 to the wallet
//   block 5          Alice gives ticket 0 to Bob
//   block 6          an empty block, then one in which nothing about tickets happens

import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';
import { Block } from '@ethereumjs/block';
import { Common, Hardfork } from '@ethereumjs/common';
import { LegacyTransaction } from '@ethereumjs/tx';
import { Account, Address, bigIntToHex, bytesToHex, hexToBytes, setLengthLeft, bigIntToBytes } from '@ethereumjs/util';
import { VM } from '@ethereumjs/vm';
import { keccak256 } from 'ethereum-cryptography/keccak.js';

const require = createRequire(import.meta.url);
const solc = require('solc');
const here = dirname(fileURLToPath(import.meta.url));

// ---- contracts ----

function compile(name) {
  const source = readFileSync(join(here, 'contracts', `${name}.sol`), 'utf8');
  const input = {
    language: 'Solidity',
    sources: { [`${name}.sol`]: { content: source } },
    settings: {
      evmVersion: 'cancun',
      optimizer: { enabled: true },
      outputSelection: { '*': { '*': ['evm.bytecode.object', 'storageLayout'] } },
    },
  };
  const find = (path) => ({ contents: readFileSync(require.resolve(path), 'utf8') });
  const output = JSON.parse(solc.compile(JSON.stringify(input), { import: find }));
  const errors = (output.errors ?? []).filter((error) => error.severity === 'error');
  if (errors.length > 0) throw new Error(errors.map((error) => error.formattedMessage).join('\n'));
  const contract = output.contracts[`${name}.sol`][name];
  const owners = contract.storageLayout.storage.find((variable) => variable.label === '_owners');
  return { bytecode: hexToBytes('0x' + contract.evm.bytecode.object), ownersSlot: owners ? Number(owners.slot) : null };
}

// ---- chain ----

const chainId = 31337;
const common = Common.custom({ chainId }, { hardfork: Hardfork.Cancun });
const vm = await VM.create({ common });
const keys = {};
for (const [name, seed] of Object.entries({ alice: 0xa11ce, bob: 0xb0b, carol: 0xca401, other: 0x0123 })) {
  keys[name] = setLengthLeft(bigIntToBytes(BigInt(seed)), 32);
}
const addresses = Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, Address.fromPrivateKey(key)]));
for (const address of Object.values(addresses)) {
  await vm.stateManager.putAccount(address, Account.fromAccountData({ balance: 10n ** 20n }));
}
await vm.stateManager.checkpoint();
await vm.stateManager.commit();
await vm.stateManager.flush();

const baseFee = 7n;
const genesis = Block.fromBlockData(
  { header: { stateRoot: await vm.stateManager.getStateRoot(), baseFeePerGas: baseFee, gasLimit: 30000000n } }, { common });
const blocks = [genesis];
const logsOfBlock = [[]];
const nonces = new Map();

function transaction(from, to, data) {
  const nonce = nonces.get(from) ?? 0n;
  nonces.set(from, nonce + 1n);
  return LegacyTransaction.fromTxData(
    { nonce, gasPrice: 10n ** 9n, gasLimit: 5000000n, to, data }, { common }).sign(keys[from]);
}

async function mine(transactions) {
  const parent = blocks.at(-1);
  const builder = await vm.buildBlock({
    parentBlock: parent,
    headerData: {
      number: parent.header.number + 1n, timestamp: 1700000000n + 12n * parent.header.number, gasLimit: 30000000n,
      coinbase: addresses.other, parentBeaconBlockRoot: new Uint8Array(32),
    },
    blockOpts: { putBlockIntoBlockchain: false, common },
    withdrawals: [],
  });
  const logs = [];
  const created = [];
  for (const tx of transactions) {
    const result = await builder.addTransaction(tx);
    if (result.execResult.exceptionError) throw new Error(`transaction failed: ${result.execResult.exceptionError.error}`);
    created.push(result.createdAddress);
    for (const [address, topics, data] of result.receipt.logs) {
      logs.push({ address: bytesToHex(address), topics: topics.map((topic) => bytesToHex(topic)), data: bytesToHex(data),
                  transactionHash: bytesToHex(tx.hash()) });
    }
  }
  const block = await builder.build();
  logs.forEach((log, i) => Object.assign(log, {
    blockNumber: bigIntToHex(block.header.number), blockHash: bytesToHex(block.hash()), transactionIndex: '0x0',
    logIndex: bigIntToHex(BigInt(i)), removed: false }));
  blocks.push(block);
  logsOfBlock.push(logs);
  return created;
}

// ---- scenario ----

const selector = (signature) => bytesToHex(keccak256(new TextEncoder().encode(signature))).slice(0, 10);
const word = (value) => BigInt(value).toString(16).padStart(64, '0');
const tickets = compile('TestTickets');
const wallet = compile('TestWallet');
const walletCode = hexToBytes(bytesToHex(wallet.bytecode) + word(addresses.carol.toString()));
const [contract, walletAddress] = await mine(
  [transaction('other', undefined, tickets.bytecode), transaction('other', undefined, walletCode)]);

function recipient(token) {
  if (token === 29) return walletAddress.toString();
  if (token % 10 === 0) return addresses.alice.toString();
  if (token % 10 === 1) return addresses.bob.toString();
  return '0x' + word(0x1000 + (token % 10)).slice(24);
}
for (let first = 0; first < 30; first += 10) {
  const mints = [];
  for (let token = first; token < first + 10; ++token) {
    mints.push(transaction('other', contract, selector('mint(address,uint256)') + word(recipient(token)) + word(token)));
  }
  await mine(mints);
}
const transfer = selector('transferFrom(address,address,uint256)') + word(addresses.alice.toString()) +
  word(addresses.bob.toString()) + word(0);
await mine([transaction('alice', contract, transfer)]);
await mine([]);
await mine([transaction('bob', addresses.alice, '0x')]);

// ---- JSON-RPC ----

class RpcError extends Error {}

function blockIndex(tag) {
  if (tag === 'latest' || tag === 'safe' || tag === 'finalized' || tag === undefined) return blocks.length - 1;
  if (tag === 'earliest') return 0;
  const index = /^0x[0-9a-f]{64}$/.test(tag) ? blocks.findIndex((block) => bytesToHex(block.hash()) === tag) : Number(tag);
  if (!(index >= 0 && index < blocks.length)) throw new RpcError('block not found');
  return index;
}

async function stateAt(tag) {
  const state = vm.stateManager.shallowCopy();
  await state.setStateRoot(blocks[blockIndex(tag)].header.stateRoot);
  return state;
}

function describe(block) {
  const { header } = block;
  const fields = header.toJSON();
  return { ...fields, sha3Uncles: fields.uncleHash, miner: fields.coinbase, transactionsRoot: fields.transactionsTrie,
           receiptsRoot: fields.receiptTrie, hash: bytesToHex(block.hash()) };
}

const methods = {
  eth_chainId: () => bigIntToHex(BigInt(chainId)),
  eth_blockNumber: () => bigIntToHex(BigInt(blocks.length - 1)),
  eth_getBlockByNumber: ([tag]) => {
    try { return describe(blocks[blockIndex(tag)]); } catch { return null; }
  },
  eth_getBlockByHash: ([hash]) => {
    try { return describe(blocks[blockIndex(hash)]); } catch { return null; }
  },
  eth_getProof: async ([address, slots, tag]) => {
    const state = await stateAt(tag);
    return state.getProof(Address.fromString(address), slots.map((slot) => setLengthLeft(hexToBytes(slot), 32)));
  },
  eth_call: async ([call, tag]) => {
    const machine = await vm.shallowCopy();
    await machine.stateManager.setStateRoot(blocks[blockIndex(tag)].header.stateRoot);
    const result = await machine.evm.runCall({
      to: Address.fromString(call.to), data: hexToBytes(call.data), gasLimit: 5000000n,
      block: blocks[blockIndex(tag)] });
    if (result.execResult.exceptionError) throw new RpcError('execution reverted');
    return bytesToHex(result.execResult.returnValue);
  },
  eth_getLogs: ([filter]) => {
    const from = blockIndex(filter.fromBlock);
    const to = blockIndex(filter.toBlock);
    const found = [];
    for (let i = from; i <= to; ++i) {
      found.push(...logsOfBlock[i].filter((log) =>
        log.address === filter.address.toLowerCase() && log.topics[0] === filter.topics[0]));
    }
    return found;
  },
};

async function answer(request) {
  const reply = { jsonrpc: '2.0', id: request.id };
  try {
    const method = methods[request.method];
    if (!method) return { ...reply, error: { code: -32601, message: 'method not found' } };
    return { ...reply, result: await method(request.params ?? []) };
  } catch (error) {
    if (!(error instanceof RpcError)) process.stderr.write(`${error.stack}\n`);
    return { ...reply, error: { code: -32000, message: String(error.message) } };
  }
}

const server = createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', async () => {
    const reply = await answer(JSON.parse(Buffer.concat(parts).toString()));
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(reply));
  });
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(JSON.stringify({
    port: server.address().port, chain: chainId, contract: contract.toString(), wallet: walletAddress.toString(),
    ownersSlot: tickets.ownersSlot,
    keys: Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, bytesToHex(key)])),
    blockBeforeTransfer: 4, blockAfterTransfer: 5, blockLatest: blocks.length - 1,
  }) + '\n');
});
process.stdin.on('end', () => process.exit(0));
process.stdin.resume();
