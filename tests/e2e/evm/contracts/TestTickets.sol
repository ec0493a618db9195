// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";

/// Tickets that anybody may mint: for tests only.
contract TestTickets is ERC721 {
    constructor() ERC721("Test tickets", "TEST") {}

    function mint(address to, uint256 token) external {
        _mint(to, token);
    }
}
