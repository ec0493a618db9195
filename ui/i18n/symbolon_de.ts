<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>ChoosePinPage</name>
    <message>
        <source>Choose a staff PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens the staff menu of this kiosk until the kiosk is switched off. Visitors see none of this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six characters or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the kiosk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>Do you want to show this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they do not learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a small crowd a proof hides less. You can still decide not to show it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anything else: no name, no address, no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You answer with</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskBar</name>
    <message>
        <source>Desks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes the colours of the application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes the text larger, up to twice its size, then normal again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>the data ends too early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get a complete copy of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the data goes on after its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get a clean copy of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the data is larger than the format allows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check that this is the right file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value is not in its only allowed encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get a copy from its origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the name and the permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the disk and the permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file cannot be written; nothing was left behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check free space and permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the output is a directory or a device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the output file exists already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose another name or pass --force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the signature is not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the key and the signed data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the signature is not in strict DER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the public key is no point of its curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the secret key is out of range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the data cannot be decrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the passphrase and the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no key could be made of the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free some memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the command line does not make sense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>binary output would go to the terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name a file, or pipe it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the work was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start it again when you are ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no preset has this name or number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose standard or inner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tables are larger than the preset allows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make the program smaller or use fewer tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the preset does not reach its security goal for these tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>report this as a bug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ELF file is larger than the machine accepts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strip it, or make the program smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ELF file ends inside its headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not an ELF file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pass the linked guest program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ELF file is not 32-bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>build the guest for mips32r2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ELF file is not little-endian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>build the guest with -EL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ELF version is unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link the guest again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ELF file is not a fixed-address executable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link with -static -no-pie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ELF file is for another processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ELF file is for another MIPS variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>build with -march=mips32r2 -mabi=32, without MIPS16 and microMIPS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ELF header has impossible sizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ELF file has too many program headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use the linker script of the guest SDK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ELF file needs a dynamic linker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a segment lies outside the ELF file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a segment is larger in the file than in memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a segment reaches beyond the last usable address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the segments are larger than the memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make the program&apos;s data smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two segments share a word of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a read-only segment has zero-filled memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a segment is both writable and executable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link without -N and --omagic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ELF file has no executable segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ELF file has several executable segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the executable segment is not aligned to words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the entry point is not an instruction of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link with the start file of the guest SDK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest accessed memory at an unaligned address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correct the guest program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest jumped to an address that is no multiple of 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest jumped outside its program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a signed addition or subtraction of the guest overflowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest divided by zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a conditional trap of the guest fired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest stopped at a break instruction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest executed an instruction that the machine does not have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>build with -march=mips32r2 -msoft-float</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest stored into read-only memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest touched more memory than the machine has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make the guest use less memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest did not end within its cycle limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raise --max-cycles, or look for an endless loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest made an unknown system call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use the headers of the guest SDK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest read from or wrote to an unknown descriptor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest read past the end of its input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give it the whole input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest committed too many public values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commit a hash instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest printed too much in one call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print less at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a system call got an address or size that is no multiple of 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a system call got a range that goes beyond the address space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a system call got operands that overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a point has a coordinate that is not below the field prime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two points with the same x coordinate cannot be added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use double, or handle the point at infinity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a point with y = 0 cannot be doubled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handle the point at infinity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a proof-of-work witness is not in its only allowed encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask for a new proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a proof-of-work witness does not show the required work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an opening has no queries and so shows nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a commitment has the wrong number of digests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an opening has the wrong number of matrices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an opened matrix has the wrong number of columns or rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an opening has the wrong number of salts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Merkle path has the wrong length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an opened row is not the committed one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the low-degree proof has the wrong number of layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the final polynomial has the wrong length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the wrong number of commitments is opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first layer is not the combination of the committed columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a layer is not the fold of the layer before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the final polynomial is not the last fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proof does not have the dimensions of its shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tables of the proof do not fit together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proof&apos;s challenge is a point that must not occur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proof&apos;s values do not satisfy the machine&apos;s rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a proof file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a file that ends in .symbolon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proof file has another version than this program reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update the program, or ask for a new proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proof file&apos;s verifying key is broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proof is of another program, preset or shape than accepted here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask for a proof of the right statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program ended with a failure, so there is nothing to prove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check its input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run is longer than one proof can hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make the program&apos;s work smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proving this run needs more memory than it may use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close other programs, or prove on a larger machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tables of a proof break a rule about their heights or order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use a shape that this program made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run does not fit into the chosen shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a larger shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest makes a precompile call that cannot be proven yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link the guest without precompiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program&apos;s memory image has too many or too large separate parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the public values are too long or no whole number of words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the code is not a pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scan the code on the pass screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pass cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scan it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pass has another version than this gate reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update the gate&apos;s program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this ticket has a pass on another device already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask the help desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proof is of another event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose the ticket of this event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text has characters that a pass code cannot hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>report this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text is too long for a QR code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no readable QR code in the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold it closer, straighter or brighter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the demonstration did not go as it must</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not hexadecimal as Ethereum writes it: 0x and digits, two a byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hexadecimal bytes of the wrong size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a number as Ethereum writes it: 0x and digits without zeros in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number is larger than it can be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an address is 0x and 40 hex digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the capital letters of the address do not match it: a digit is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy the address again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proof is not JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fetch the proof again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a field of the proof is missing or malformed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proof is larger than any proof can be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proof is for another account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fetch the proof of the contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proof is for another storage slot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fetch the proof of the token&apos;s slot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the account in the answer is not the one that its proof shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask another node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the storage value in the answer is not the one that its proof shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a field of the block header is missing or malformed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the block header does not have the hash that it should have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ledger&apos;s event key is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put the key file beside the ledger; a closed event has none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not an event key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get the file from the gate that made it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the event key is of another event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose the ledger of this event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the event key could not be destroyed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete the key file yourself, and close again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is an event key but no ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restore the ledger, or delete the key to begin anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is not a gate&apos;s ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose the ledger file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ledger belongs to another event key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put its own key file beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the event is closed, and its passes are deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open a new ledger for a new event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ledger cannot be read, so nobody is admitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ledger cannot be written, so nobody is admitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program holds the ledger, so nobody is admitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end it, or wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a record of the ledger was changed or belongs to another pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restore the ledger from a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clock of this machine has jumped, so the gate is out of order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correct the clock, then start the gate again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clock is behind the last entry of the ledger, so the gate is out of order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proof has no nullifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this ticket has a pass on another device, and it cannot be moved any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this event takes no check-ins now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see the times in the event file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the event file does not certify this day key for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use the key of today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing under this path and method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see GET /v1/openapi.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the request has no bearer token that is known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send Authorization: Bearer and the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the token&apos;s role may not do this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use a token of the right role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the body&apos;s length is not given, or given twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send one Content-Length and no Transfer-Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the body is larger than this path takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see the limits in GET /v1/openapi.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the body is not of the media type that this path takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the body is not in the form that this path takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wait a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all cores are checking proofs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>try again in a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this server takes no check-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the address cannot be listened on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose another address or port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plain HTTP is for this machine only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pass a TLS certificate and key, or listen on 127.0.0.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a file of bearer tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make one with symbolon gate token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name is taken, empty or too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is not a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object of the file has two members of one name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do not use this file: whoever made it may mean to mislead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file nests deeper than its format does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number of the file is no integer below 2^53</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name in the file is not ASCII</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a field is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a field is malformed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file has a field that its format does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update the program, or get a clean copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the signed part of the pass is of another event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check in at this event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the picture is not a PNG file that can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save it again as PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the picture has too many pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make it smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a JSON Web Key Set with one to 64 keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get a clean copy from the issuer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key set has a key id twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key is not for signatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use the issuer&apos;s signing key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no known key has the token&apos;s key id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import the issuer&apos;s key set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the credential is longer than allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a disclosure is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paste the whole credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the signature is in its high form, which is not accepted here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask the signer for the low form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disclosures are nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask the issuer for a flatter credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the claims are not a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a claim has a name that SD-JWT reserves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no claim at this path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this claim must stay readable for everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave it out of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the holder did not sign the presentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask for key binding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a credential as issued must not have a holder&apos;s signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paste the credential itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the holder&apos;s signature is not of type kb+jwt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>present the credential again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the presentation is not signed by the credential&apos;s holder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the holder&apos;s signature lacks a claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the presentation is for somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the presentation answers another question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the presentation was signed with other disclosures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the presentation was not made just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the clock and present again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a manifest has a field of an unknown type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see credentials/statement/README.md</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sentence of a manifest names a parameter that it does not have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a manifest names a table that the machine does not have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see prover/machine/chip_list.h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a manifest uses a name twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name in a manifest is not of small letters, digits, hyphen and underscore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line of statements.lock is malformed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>build the target commit_statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a parameter that the statement needs is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask for a complete request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the statement has no parameter of this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update the program, or ask for another request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a parameter does not have the type or size that the statement gives it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask for another request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a set is empty, not sorted, or has an item twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this program does not know the statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the statement has no pinned shape yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the statement&apos;s program is not the one of statements.lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something that the statement needs is not in the wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import the ticket, credential or key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something that the statement needs has a wrong size or form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proof discloses more or less than the statement does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask the prover for a new proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a log of a sensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get the log from the device again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a request may name 16 devices at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask for fewer devices in one request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of the devices that count signed this log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the device and the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the log is of another shipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose the log of this shipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value of the log is out of the range that is asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tell the one who asks; this cannot be proven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the log is silent for longer than is asked for, or its times do not grow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the secret of the shipment is zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the secret is no key: it is zero, or beyond the order of the curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import the key again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the place of the ticket in the event&apos;s list is malformed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import the ticket again from the event file and its list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the event&apos;s list does not give this ticket to this key or claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check that the ticket was yours when the list was closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the phrase has a character that is no letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type the words, separated by spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the phrase does not have 12, 15, 18, 21 or 24 words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type all words of the phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a word of the phrase is not in the English list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the spelling of this word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the words do not make a phrase: a wrong word, or a wrong order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compare them with your copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the extra passphrase of the phrase has characters beyond ASCII</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import the key itself instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key is not 64 hex digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give 64 hex digits, with or without 0x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key file is not JSON with unique names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a field of the key file is missing or malformed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key file is not version 3 of Web3 Secret Storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export the key again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key file uses another cipher than aes-128-ctr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key file uses a key derivation other than scrypt and pbkdf2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key file asks for an absurd amount of work or memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export the key again with ordinary settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the password does not open the key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the password and the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key in the key file is not the one of its address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose the vault file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the vault has another version than this program reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the vault ends too early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restore a backup; keep this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the vault is damaged: its checksum does not match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is a backup, not a vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make a vault of it with vault restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is a vault, not a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a file made by vault backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the vault uses an unknown key derivation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the vault asks for an absurd amount of work or memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose 8 to 1024 MiB and 1 to 16 passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the passphrase does not open the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type it again; if it is right, somebody changed the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the contents of the vault are not as this program writes them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the vault would grow beyond what it may hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove what you no longer need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is a vault already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose another name; a vault is never replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program is writing to the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close it, then try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the vault cannot be locked against a second writer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the permissions of its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the passphrase is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose one of several words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the passphrase is longer than 1024 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a shorter one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name is not 1 to 64 letters, digits, dots, hyphens and underscores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the vault holds something of this name already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the vault holds nothing of this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see vault show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a ticket or a credential needs this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove that first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the vault holds this key already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no ticket in the vault belongs to this proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose the vault that made the proof, or a backup of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the credential names no key of its holder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask the issuer for one with cnf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the vault does not hold the key that the credential is bound to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import that key first, or ask for a credential for a key of this vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the vault holds this credential already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see credential list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is no event file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get the event file from the organizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the event file has another version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the event id is not the one of the event&apos;s core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get the event file from the organizer again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the root is not the one of the block that the event names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the organizer&apos;s signature does not fit the event file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a period of the event file ends before it begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the event file lists a group, tier, key or statement twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a gate group admits a tier that the event does not have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the event file has no gate group or accepts no statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this key is not the organizer&apos;s key of the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign with the key that the event was made with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the statement needs something that this event does not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update the program, or accept another statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the event file sets a parameter that follows from its core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is no list of tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get the list from the organizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the list of tickets has another version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the list has no ticket, or more than 1,048,576</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make one event of fewer tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the list of tickets is not sorted, or has a ticket twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get the list from the organizer again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a ticket of the list has a holder of an unknown kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update the program, or get the list again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a holder in the list is no address, or zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correct the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the list of tickets is not the one of this event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get the list that belongs to the event file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the list has no such ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the ticket&apos;s number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first line is not `token,owner` or `token,owner,tier`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add that line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line does not have as many columns as the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correct the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a ticket&apos;s number is no integer below 2^256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write it in decimal digits, or in hexadecimal after 0x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an owner is no address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write 0x and 40 hex digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a tier is no integer up to 255</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the event is closed: its root is fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask the organizer; a new root is a new session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the one who claims the ticket does not own it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>claim with the wallet that holds the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the claim commits to nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make the claim again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proof does not have the public values of its statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the public values have another version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update the program that proves or the one that checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proof is about another statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask the prover for a proof of what was asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proof was made for somebody else, or for another request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask the prover to prove for this event or request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proof was made for other conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask the prover to prove under the conditions of this request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proof has no holder key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is accepted here: no verifying key is pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get a complete event file or request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the holder is younger than asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the condition is not met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the holder lives in none of the countries asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the KYC level is lower than asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask the provider for a higher level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the document has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>renew the document and the credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last screening was too long ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask the provider for a new screening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the screening was after the day that counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask for a request with a later date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a claim is not of the kind that it should be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask the provider for another credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed data lacks a part, or a part has the wrong form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compare it with EIP-712</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed data uses a type that is neither given nor one of EIP-712&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value of typed data does not fit its type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed data has a value that its type does not have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed data is nested too deep or refers to itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a wallet&apos;s signature is 65 bytes: r, s and v</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last byte of the signature is none of 0, 1, 27, 28</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the signature is in the form that Ethereum refuses, with a high s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no key can have made this signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another address made this signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign with the address that owns the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the wallet contract does not accept this signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign again with that wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no address of a node: http:// or https://, a host, perhaps a port and a path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give the address of a JSON-RPC endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the node cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the address and the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no secure connection to the node: its certificate is not trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the address, or use another node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the node did not answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>try again, or use another node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the node broke off its answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the node answered with an HTTP error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the address and the access key in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer of the node is larger than any such answer should be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use another node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer of the node is not JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check that the address is a JSON-RPC endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer of the node is not one to this JSON-RPC request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the node refused the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read its reason; an archive node may be needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the node&apos;s result does not have the form that the method has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the node does not know this block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check chain and block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the node answered with another block than the one asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the node is on another chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use a node of the event&apos;s chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the contract refused the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check contract and token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a log of the node is malformed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the node sent a log that nobody asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the contract logs transfers of amounts, not of tokens: it is no ERC-721</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transfers of tokens that nobody had: logs are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start at the contract&apos;s first block, or use another node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the contract has more tokens than an event can have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use a list of the tickets instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last block is before the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>swap them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the chain changed while it was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose an older block, and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ownerOf and the storage slot disagree about a token&apos;s owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find the slot of the owners&apos; mapping in the contract&apos;s storage layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the event has no gate group of this number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see the groups in the event file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proof shows a tier above 255</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prove with a ticket of this event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose the receipt that was written when the proof was accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the receipt has another version than this program reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the receipt was changed after it was signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask whoever signed it for their copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the receipt is about another proof file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose the proof file that was kept with the receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the receipt says what its request and proof do not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do not rely on this receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the receipt says that the proof was checked when the request was not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is no request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask for the request again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the request is signed with another algorithm than EdDSA and ES256K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask for a request with one of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key in the request is not one of its algorithm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the signature does not fit the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do not answer it; ask for the request again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the request names another key than the one that signed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the request&apos;s nonce does not have 16 to 32 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the request expires before it is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the request accepts no program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the request has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask for a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the request is dated in the future</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the clock of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proof answers a request of somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask the prover to answer this request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proof answers a request for another statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proof answers a request with another condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proof answers a request for another application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proof answers an earlier request of the same kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proof answers a request of another time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proof answers a request with another purpose or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proof answers a request that accepts other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first line does not name claims and holder_crv, holder_x, holder_y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see symbolon issuer issue --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line does not have a cell for each column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check commas and quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a cell is not of its column&apos;s kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write whole numbers, or true and false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the score is lower than asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the bureau&apos;s data is older than asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask the bureau for a new credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the bureau&apos;s data is of a later day than the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a claim of the bureau is not of the kind that it should be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask the bureau for another credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the scorecard is not in its only form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get the scorecard from the bureau again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the scorecard is not the one that the request names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get the right scorecard from the bureau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the bureau did not sign this scorecard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the event id is not the one of this chain, contract and block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import the event file again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ticket belonged to another address at the event&apos;s block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose the key that owned the ticket then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ownership proof has more nodes or bytes than the statement takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no key and no claim in the vault holds a ticket of this event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import the wallet key that holds the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the vault holds this ticket already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see ticket list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the event pins no block, but a list of tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give the list with --snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a ticket on the chain must be named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give its number with --token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing in the vault answers this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import the ticket or credential that is asked for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your tickets and credentials live in a vault on this computer. Proofs are made here too: nobody learns who you are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four or more unrelated words are easy to remember and hard to guess. Nobody can reset it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the vault…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring a vault back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup gives the same passes as before: tickets that were checked in stay checked in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GateTexts</name>
    <message>
        <source>Valid</source>
        <extracomment>Verdict at the gate: let them in</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid for this event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid at this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket type not allowed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof invalid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked in yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tier %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the help desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First used at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of a code, or a clock that is wrong. Show the pass on the screen itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand in the proof first, then show the pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the code closer, straighter or brighter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event file names the hours of this gate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another device took this pass over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number that means nothing without this gate&apos;s event key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key that signs the pass, the tier, inside or outside, the last code&apos;s time slot, the minute and gate of the first entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often each verdict was given, by minute and gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a file beside the ledger; destroyed when the event closes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoldingsPage</name>
    <message>
        <source>Your tickets and credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a ticket with the event file and the list of tickets that the organizer published, or a credential that a provider gave you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prove again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get ready to enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes the proof that you hold a ticket: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a ticket…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a credential…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer a request…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you have shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event files (*.event.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of tickets of this event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the backup goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets on a chain belong to a key. Bring it here to prove that you hold them; it stays in the vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key, 64 hexadecimal digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the backup</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LenderDesk</name>
    <message>
        <source>Ask for a proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one who proves it shows this and nothing else; you keep a receipt that anyone can check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the receipt…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be proven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown to the one who is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proof fits this one only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a request…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the request…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check a proof…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check an old receipt…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the request goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof files (*.symbolon)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipts (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof file of this receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the receipt goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symbolon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lender</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenEventPage</name>
    <message>
        <source>Open the gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the event file that the organizer gave you. The gate then works without a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The six words of the event must be the same here and on every attendee&apos;s screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open event file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the demo event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event files (*.event.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassPage</name>
    <message>
        <source>Pass for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Pass code, new in %n seconds</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Short code %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProvingPage</name>
    <message>
        <source>The proof is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is made on this computer. You can cancel at any moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the proof…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the proof goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof files (*.symbolon)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Receipt of a proof</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold your code before the scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand scanner (keyboard)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read a picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in a proof…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proof file can also be dropped on this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the code under the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For codes that no scanner reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan to verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this gate stores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture with a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof files (*.symbolon)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffMenu</name>
    <message>
        <source>Staff menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch the kiosk off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to visitors</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StoredPage</name>
    <message>
        <source>What this gate stores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing else is kept: no name, no wallet address, no ticket number, no proof.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing destroys the key of the ledger, wipes and empties its file, keeps the counts, and writes a deletion receipt. It cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type CLOSE to close the event for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Unlock your vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>symbolon::ui::CameraSource</name>
    <message>
        <source>There is no camera. Connect one, or choose another scanner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera cannot be used. Close other programs that use it, or choose another scanner.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>symbolon::ui::Consent</name>
    <message>
        <source>somebody without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that this sentence is true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are one of %1 holders, and nobody learns which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same asker has asked this before with another limit. Answers to several limits tell the value.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>symbolon::ui::GateController</name>
    <message numerus="yes">
        <source>The event is closed. %n passes were deleted.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The deletion receipt is in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This gate has no key for check-ins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in at the organizer&apos;s desk, or give this gate a day key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer for the wallet is in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no scans yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms, nearly always below %2 ms</source>
        <extracomment>Median and 95th percentile of the time from scan to verdict</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steady</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was changed: out of order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on this computer, written with every scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>symbolon::ui::HoldingsModel</name>
    <message>
        <source>Ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket, one of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for the event&apos;s list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>symbolon::ui::KioskController</name>
    <message numerus="yes">
        <source>The PIN needs %n characters or more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The two PINs differ. Type the same one twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait half a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>symbolon::ui::LenderController</name>
    <message>
        <source>The request is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receipt holds: request and proof give it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receipt is written. Keep the proof file with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof file, SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>symbolon::ui::ParameterForm</name>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date such as 2026-11-21</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time in Unix seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hexadecimal digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; several with commas between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; may stay empty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>symbolon::ui::PictureSource</name>
    <message>
        <source>The picture is too large. Cut out the part with the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is no picture that can be read. Choose a PNG or JPEG file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture in the clipboard. Copy one first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>symbolon::ui::ProvingJob</name>
    <message>
        <source>Running the statement</source>
        <extracomment>A phase of making a proof: the program is run and its steps are written down</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Committing to the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tying the tables together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking every rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answering the challenge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealing the proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about %n s left</source>
        <extracomment>How long a proof still takes</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>symbolon::ui::SerialReader</name>
    <message>
        <source>The scanner was unplugged. Plug it in and choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no serial port. Connect the scanner, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The serial port %1 cannot be opened. Check the permissions.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>symbolon::ui::WalletController</name>
    <message>
        <source>The two passphrases differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the same one twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it apart from this computer, and its passphrase apart from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has %1 and tells what you agreed to, nothing else.</source>
        <extracomment>%1 is a size such as &quot;870 KiB&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proof is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand it in before the doors, or to whoever asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is in the vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n tickets were added.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The credential is in the vault.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
