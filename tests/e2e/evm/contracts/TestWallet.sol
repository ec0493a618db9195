// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

/// A wallet contract whose signatures are those of one key (ERC-1271).
contract TestWallet is IERC1271 {
    address private immutable signer;

    constructor(address signer_) {
        signer = signer_;
    }

    function isValidSignature(bytes32 hash, bytes memory signature) external view returns (bytes4) {
        (address recovered, ECDSA.RecoverError failed, ) = ECDSA.tryRecover(hash, signature);
        bool signed = failed == ECDSA.RecoverError.NoError && recovered == signer;
        return signed ? IERC1271.isValidSignature.selector : bytes4(0xffffffff);
    }
}
