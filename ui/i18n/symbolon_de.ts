<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AreaChart</name>
    <message>
        <source>most: %1</source>
        <extracomment>The largest number of a chart</extracomment>
        <translation>höchstens: %1</translation>
    </message>
</context>
<context>
    <name>ChoosePinPage</name>
    <message>
        <source>Choose a staff PIN</source>
        <translation>Personal-PIN wählen</translation>
    </message>
    <message>
        <source>It opens the staff menu of this kiosk until the kiosk is switched off. Visitors see none of this.</source>
        <translation>Sie öffnet das Personalmenü dieses Kiosks, bis der Kiosk ausgeschaltet wird. Besucher sehen davon nichts.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Six characters or more</source>
        <translation>Sechs Zeichen oder mehr</translation>
    </message>
    <message>
        <source>PIN again</source>
        <translation>PIN noch einmal</translation>
    </message>
    <message>
        <source>Start the kiosk</source>
        <translation>Kiosk starten</translation>
    </message>
</context>
<context>
    <name>ClaimsTableCard</name>
    <message>
        <source>What you know</source>
        <translation>Was Sie wissen</translation>
    </message>
    <message>
        <source>A CSV file with a line for each credential. The columns holder_crv, holder_x and holder_y are the customer&apos;s public key; every other column becomes a claim. A dot makes a claim inside another; :int and :flag behind a name make numbers, and true or false.</source>
        <translation>Eine CSV-Datei mit einer Zeile je Ausweis. Die Spalten holder_crv, holder_x und holder_y sind der öffentliche Schlüssel der Kundin oder des Kunden; jede andere Spalte wird zu einer Angabe. Ein Punkt macht eine Angabe innerhalb einer anderen; :int und :flag hinter einem Namen stehen für Zahlen sowie für wahr oder falsch.</translation>
    </message>
    <message>
        <source>Kind of credential</source>
        <translation>Art des Ausweises</translation>
    </message>
    <message>
        <source>KYC: age, country, level, document, screening</source>
        <translation>KYC: Alter, Land, Stufe, Dokument, Überprüfung</translation>
    </message>
    <message>
        <source>Credit: a score, or features for a scorecard</source>
        <translation>Kredit: ein Score oder Merkmale für eine Scorecard</translation>
    </message>
    <message>
        <source>Open the table of claims…</source>
        <translation>Tabelle der Angaben öffnen…</translation>
    </message>
    <message>
        <source>Lines that cannot be used: %1</source>
        <translation>Unbrauchbare Zeilen: %1</translation>
    </message>
    <message>
        <source>Correct the table and open it again, or issue the others.</source>
        <translation>Berichtigen Sie die Tabelle und öffnen Sie sie noch einmal, oder stellen Sie die übrigen aus.</translation>
    </message>
    <message>
        <source>Lines that cannot be used</source>
        <translation>Unbrauchbare Zeilen</translation>
    </message>
    <message>
        <source>Every line is good: %1</source>
        <translation>Jede Zeile ist gut: %1</translation>
    </message>
    <message>
        <source>%1; no statement asks for it</source>
        <extracomment>A column of a table: its kind of value</extracomment>
        <translation>%1; keine Aussage fragt danach</translation>
    </message>
    <message>
        <source>Not in the table, so nobody can prove anything about it: %1.</source>
        <translation>Nicht in der Tabelle, darum kann niemand etwas darüber nachweisen: %1.</translation>
    </message>
    <message>
        <source>Table of claims</source>
        <translation>Tabelle der Angaben</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>CloseEventCard</name>
    <message>
        <source>Close the event</source>
        <translation>Veranstaltung schließen</translation>
    </message>
    <message>
        <source>Deleted: every pass in this ledger, and the key that its records are encrypted with. Kept: how often each verdict was given, by minute and gate. Nobody can enter afterwards, and it cannot be undone.</source>
        <translation>Gelöscht wird jeder Pass in diesem Einlassbuch und der Schlüssel, mit dem seine Einträge verschlüsselt sind. Es bleibt, wie oft jedes Urteil gefällt wurde, nach Minute und Einlass. Danach kommt niemand mehr hinein, und es lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Type CLOSE to close the event for good</source>
        <translation>Tippen Sie CLOSE, um die Veranstaltung endgültig zu schließen</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>Do you want to show this?</source>
        <translation>Möchten Sie das zeigen?</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Gefragt von</translation>
    </message>
    <message>
        <source>What they learn</source>
        <translation>Was man erfährt</translation>
    </message>
    <message>
        <source>What they do not learn</source>
        <translation>Was man nicht erfährt</translation>
    </message>
    <message>
        <source>Words to compare</source>
        <translation>Wörter zum Vergleichen</translation>
    </message>
    <message>
        <source>In a small crowd a proof hides less. You can still decide not to show it.</source>
        <translation>In einer kleinen Menge verbirgt ein Nachweis weniger. Sie können sich immer noch entscheiden, ihn nicht zu zeigen.</translation>
    </message>
    <message>
        <source>Make the proof</source>
        <translation>Nachweis erstellen</translation>
    </message>
    <message>
        <source>No, go back</source>
        <translation>Nein, zurück</translation>
    </message>
    <message>
        <source>anything else: no name, no address, no number</source>
        <translation>sonst nichts: kein Name, keine Adresse, keine Nummer</translation>
    </message>
    <message>
        <source>You answer with</source>
        <translation>Sie antworten mit</translation>
    </message>
</context>
<context>
    <name>DeskBar</name>
    <message>
        <source>Desks</source>
        <translation>Arbeitsplätze</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Changes the colours of the application</source>
        <translation>Ändert die Farben der Anwendung</translation>
    </message>
    <message>
        <source>Text %1 %</source>
        <translation>Text %1 %</translation>
    </message>
    <message>
        <source>Makes the text larger, up to twice its size, then normal again</source>
        <translation>Vergrößert den Text bis auf das Doppelte, danach wieder normal</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>the data ends too early</source>
        <translation>die Daten enden zu früh</translation>
    </message>
    <message>
        <source>get a complete copy of the file</source>
        <translation>besorgen Sie eine vollständige Kopie der Datei</translation>
    </message>
    <message>
        <source>the data goes on after its end</source>
        <translation>die Daten gehen nach ihrem Ende weiter</translation>
    </message>
    <message>
        <source>get a clean copy of the file</source>
        <translation>besorgen Sie eine saubere Kopie der Datei</translation>
    </message>
    <message>
        <source>the data is larger than the format allows</source>
        <translation>die Daten sind größer, als das Format erlaubt</translation>
    </message>
    <message>
        <source>check that this is the right file</source>
        <translation>prüfen Sie, ob es die richtige Datei ist</translation>
    </message>
    <message>
        <source>a value is not in its only allowed encoding</source>
        <translation>ein Wert hat nicht seine einzig erlaubte Kodierung</translation>
    </message>
    <message>
        <source>get a copy from its origin</source>
        <translation>besorgen Sie eine Kopie von der Herkunftsstelle</translation>
    </message>
    <message>
        <source>the file cannot be opened</source>
        <translation>die Datei lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>check the name and the permissions</source>
        <translation>prüfen Sie den Namen und die Zugriffsrechte</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>die Datei lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>check the disk and the permissions</source>
        <translation>prüfen Sie den Datenträger und die Zugriffsrechte</translation>
    </message>
    <message>
        <source>the file cannot be written; nothing was left behind</source>
        <translation>die Datei lässt sich nicht schreiben; es wurde nichts hinterlassen</translation>
    </message>
    <message>
        <source>check free space and permissions</source>
        <translation>prüfen Sie den freien Platz und die Zugriffsrechte</translation>
    </message>
    <message>
        <source>the output is a directory or a device</source>
        <translation>die Ausgabe ist ein Ordner oder ein Gerät</translation>
    </message>
    <message>
        <source>name a file</source>
        <translation>nennen Sie eine Datei</translation>
    </message>
    <message>
        <source>the output file exists already</source>
        <translation>die Ausgabedatei gibt es schon</translation>
    </message>
    <message>
        <source>choose another name or pass --force</source>
        <translation>wählen Sie einen anderen Namen oder geben Sie --force an</translation>
    </message>
    <message>
        <source>the signature is not valid</source>
        <translation>die Signatur ist nicht gültig</translation>
    </message>
    <message>
        <source>check the key and the signed data</source>
        <translation>prüfen Sie den Schlüssel und die signierten Daten</translation>
    </message>
    <message>
        <source>the signature is not in strict DER</source>
        <translation>die Signatur ist kein strenges DER</translation>
    </message>
    <message>
        <source>the public key is no point of its curve</source>
        <translation>der öffentliche Schlüssel ist kein Punkt seiner Kurve</translation>
    </message>
    <message>
        <source>check the key</source>
        <translation>prüfen Sie den Schlüssel</translation>
    </message>
    <message>
        <source>the secret key is out of range</source>
        <translation>der geheime Schlüssel liegt außerhalb des zulässigen Bereichs</translation>
    </message>
    <message>
        <source>the data cannot be decrypted</source>
        <translation>die Daten lassen sich nicht entschlüsseln</translation>
    </message>
    <message>
        <source>check the passphrase and the file</source>
        <translation>prüfen Sie die Passphrase und die Datei</translation>
    </message>
    <message>
        <source>no key could be made of the passphrase</source>
        <translation>aus der Passphrase ließ sich kein Schlüssel ableiten</translation>
    </message>
    <message>
        <source>free some memory</source>
        <translation>geben Sie Arbeitsspeicher frei</translation>
    </message>
    <message>
        <source>the command line does not make sense</source>
        <translation>die Befehlszeile ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>see --help</source>
        <translation>siehe --help</translation>
    </message>
    <message>
        <source>binary output would go to the terminal</source>
        <translation>binäre Ausgabe würde auf das Terminal gehen</translation>
    </message>
    <message>
        <source>name a file, or pipe it</source>
        <translation>nennen Sie eine Datei oder leiten Sie die Ausgabe um</translation>
    </message>
    <message>
        <source>the work was cancelled</source>
        <translation>die Arbeit wurde abgebrochen</translation>
    </message>
    <message>
        <source>start it again when you are ready</source>
        <translation>starten Sie sie wieder, wenn Sie bereit sind</translation>
    </message>
    <message>
        <source>no preset has this name or number</source>
        <translation>keine Voreinstellung hat diesen Namen oder diese Nummer</translation>
    </message>
    <message>
        <source>choose standard or inner</source>
        <translation>wählen Sie standard oder inner</translation>
    </message>
    <message>
        <source>the tables are larger than the preset allows</source>
        <translation>die Tabellen sind größer, als die Voreinstellung erlaubt</translation>
    </message>
    <message>
        <source>make the program smaller or use fewer tables</source>
        <translation>verkleinern Sie das Programm oder verwenden Sie weniger Tabellen</translation>
    </message>
    <message>
        <source>the preset does not reach its security goal for these tables</source>
        <translation>die Voreinstellung erreicht für diese Tabellen ihr Sicherheitsziel nicht</translation>
    </message>
    <message>
        <source>report this as a bug</source>
        <translation>melden Sie das als Fehler</translation>
    </message>
    <message>
        <source>the ELF file is larger than the machine accepts</source>
        <translation>die ELF-Datei ist größer, als die Maschine annimmt</translation>
    </message>
    <message>
        <source>strip it, or make the program smaller</source>
        <translation>entfernen Sie die Symbole (strip) oder verkleinern Sie das Programm</translation>
    </message>
    <message>
        <source>the ELF file ends inside its headers</source>
        <translation>die ELF-Datei endet innerhalb ihrer Kopfdaten</translation>
    </message>
    <message>
        <source>this is not an ELF file</source>
        <translation>das ist keine ELF-Datei</translation>
    </message>
    <message>
        <source>pass the linked guest program</source>
        <translation>geben Sie das gelinkte Gastprogramm an</translation>
    </message>
    <message>
        <source>the ELF file is not 32-bit</source>
        <translation>die ELF-Datei ist nicht 32-bittig</translation>
    </message>
    <message>
        <source>build the guest for mips32r2</source>
        <translation>bauen Sie das Gastprogramm für mips32r2</translation>
    </message>
    <message>
        <source>the ELF file is not little-endian</source>
        <translation>die ELF-Datei ist nicht little-endian</translation>
    </message>
    <message>
        <source>build the guest with -EL</source>
        <translation>bauen Sie das Gastprogramm mit -EL</translation>
    </message>
    <message>
        <source>the ELF version is unknown</source>
        <translation>die ELF-Version ist unbekannt</translation>
    </message>
    <message>
        <source>link the guest again</source>
        <translation>linken Sie das Gastprogramm neu</translation>
    </message>
    <message>
        <source>the ELF file is not a fixed-address executable</source>
        <translation>die ELF-Datei ist kein Programm mit festen Adressen</translation>
    </message>
    <message>
        <source>link with -static -no-pie</source>
        <translation>linken Sie mit -static -no-pie</translation>
    </message>
    <message>
        <source>the ELF file is for another processor</source>
        <translation>die ELF-Datei ist für einen anderen Prozessor</translation>
    </message>
    <message>
        <source>the ELF file is for another MIPS variant</source>
        <translation>die ELF-Datei ist für eine andere MIPS-Variante</translation>
    </message>
    <message>
        <source>build with -march=mips32r2 -mabi=32, without MIPS16 and microMIPS</source>
        <translation>bauen Sie mit -march=mips32r2 -mabi=32, ohne MIPS16 und microMIPS</translation>
    </message>
    <message>
        <source>the ELF header has impossible sizes</source>
        <translation>die ELF-Kopfdaten haben unmögliche Größen</translation>
    </message>
    <message>
        <source>the ELF file has too many program headers</source>
        <translation>die ELF-Datei hat zu viele Programmköpfe</translation>
    </message>
    <message>
        <source>use the linker script of the guest SDK</source>
        <translation>verwenden Sie das Linker-Skript des Gast-SDK</translation>
    </message>
    <message>
        <source>the ELF file needs a dynamic linker</source>
        <translation>die ELF-Datei braucht einen dynamischen Linker</translation>
    </message>
    <message>
        <source>a segment lies outside the ELF file</source>
        <translation>ein Segment liegt außerhalb der ELF-Datei</translation>
    </message>
    <message>
        <source>a segment is larger in the file than in memory</source>
        <translation>ein Segment ist in der Datei größer als im Speicher</translation>
    </message>
    <message>
        <source>a segment reaches beyond the last usable address</source>
        <translation>ein Segment reicht über die letzte nutzbare Adresse hinaus</translation>
    </message>
    <message>
        <source>the segments are larger than the memory</source>
        <translation>die Segmente sind größer als der Speicher</translation>
    </message>
    <message>
        <source>make the program&apos;s data smaller</source>
        <translation>verkleinern Sie die Daten des Programms</translation>
    </message>
    <message>
        <source>two segments share a word of memory</source>
        <translation>zwei Segmente teilen sich ein Speicherwort</translation>
    </message>
    <message>
        <source>a read-only segment has zero-filled memory</source>
        <translation>ein nur lesbares Segment hat mit Nullen gefüllten Speicher</translation>
    </message>
    <message>
        <source>a segment is both writable and executable</source>
        <translation>ein Segment ist zugleich schreibbar und ausführbar</translation>
    </message>
    <message>
        <source>link without -N and --omagic</source>
        <translation>linken Sie ohne -N und --omagic</translation>
    </message>
    <message>
        <source>the ELF file has no executable segment</source>
        <translation>die ELF-Datei hat kein ausführbares Segment</translation>
    </message>
    <message>
        <source>the ELF file has several executable segments</source>
        <translation>die ELF-Datei hat mehrere ausführbare Segmente</translation>
    </message>
    <message>
        <source>the executable segment is not aligned to words</source>
        <translation>das ausführbare Segment ist nicht an Wörtern ausgerichtet</translation>
    </message>
    <message>
        <source>the entry point is not an instruction of the program</source>
        <translation>der Einsprungpunkt ist kein Befehl des Programms</translation>
    </message>
    <message>
        <source>link with the start file of the guest SDK</source>
        <translation>linken Sie mit der Startdatei des Gast-SDK</translation>
    </message>
    <message>
        <source>the guest accessed memory at an unaligned address</source>
        <translation>das Gastprogramm griff auf eine nicht ausgerichtete Speicheradresse zu</translation>
    </message>
    <message>
        <source>correct the guest program</source>
        <translation>berichtigen Sie das Gastprogramm</translation>
    </message>
    <message>
        <source>the guest jumped to an address that is no multiple of 4</source>
        <translation>das Gastprogramm sprang an eine Adresse, die kein Vielfaches von 4 ist</translation>
    </message>
    <message>
        <source>the guest jumped outside its program</source>
        <translation>das Gastprogramm sprang aus seinem Programm hinaus</translation>
    </message>
    <message>
        <source>a signed addition or subtraction of the guest overflowed</source>
        <translation>eine Addition oder Subtraktion mit Vorzeichen lief im Gastprogramm über</translation>
    </message>
    <message>
        <source>the guest divided by zero</source>
        <translation>das Gastprogramm teilte durch null</translation>
    </message>
    <message>
        <source>a conditional trap of the guest fired</source>
        <translation>eine bedingte Falle (trap) des Gastprogramms löste aus</translation>
    </message>
    <message>
        <source>the guest stopped at a break instruction</source>
        <translation>das Gastprogramm hielt an einem break-Befehl an</translation>
    </message>
    <message>
        <source>the guest executed an instruction that the machine does not have</source>
        <translation>das Gastprogramm führte einen Befehl aus, den die Maschine nicht hat</translation>
    </message>
    <message>
        <source>build with -march=mips32r2 -msoft-float</source>
        <translation>bauen Sie mit -march=mips32r2 -msoft-float</translation>
    </message>
    <message>
        <source>the guest stored into read-only memory</source>
        <translation>das Gastprogramm schrieb in nur lesbaren Speicher</translation>
    </message>
    <message>
        <source>the guest touched more memory than the machine has</source>
        <translation>das Gastprogramm benutzte mehr Speicher, als die Maschine hat</translation>
    </message>
    <message>
        <source>make the guest use less memory</source>
        <translation>verringern Sie den Speicherbedarf des Gastprogramms</translation>
    </message>
    <message>
        <source>the guest did not end within its cycle limit</source>
        <translation>das Gastprogramm endete nicht innerhalb seiner Taktgrenze</translation>
    </message>
    <message>
        <source>raise --max-cycles, or look for an endless loop</source>
        <translation>erhöhen Sie --max-cycles oder suchen Sie nach einer Endlosschleife</translation>
    </message>
    <message>
        <source>the guest made an unknown system call</source>
        <translation>das Gastprogramm machte einen unbekannten Systemaufruf</translation>
    </message>
    <message>
        <source>use the headers of the guest SDK</source>
        <translation>verwenden Sie die Header des Gast-SDK</translation>
    </message>
    <message>
        <source>the guest read from or wrote to an unknown descriptor</source>
        <translation>das Gastprogramm las von einem unbekannten Deskriptor oder schrieb darauf</translation>
    </message>
    <message>
        <source>the guest read past the end of its input</source>
        <translation>das Gastprogramm las über das Ende seiner Eingabe hinaus</translation>
    </message>
    <message>
        <source>give it the whole input</source>
        <translation>geben Sie ihm die ganze Eingabe</translation>
    </message>
    <message>
        <source>the guest committed too many public values</source>
        <translation>das Gastprogramm legte zu viele öffentliche Werte fest</translation>
    </message>
    <message>
        <source>commit a hash instead</source>
        <translation>legen Sie stattdessen einen Hash fest</translation>
    </message>
    <message>
        <source>the guest printed too much in one call</source>
        <translation>das Gastprogramm gab in einem Aufruf zu viel aus</translation>
    </message>
    <message>
        <source>print less at a time</source>
        <translation>geben Sie weniger auf einmal aus</translation>
    </message>
    <message>
        <source>a system call got an address or size that is no multiple of 4</source>
        <translation>ein Systemaufruf erhielt eine Adresse oder Größe, die kein Vielfaches von 4 ist</translation>
    </message>
    <message>
        <source>a system call got a range that goes beyond the address space</source>
        <translation>ein Systemaufruf erhielt einen Bereich, der über den Adressraum hinausgeht</translation>
    </message>
    <message>
        <source>a system call got operands that overlap</source>
        <translation>ein Systemaufruf erhielt Operanden, die sich überlappen</translation>
    </message>
    <message>
        <source>a point has a coordinate that is not below the field prime</source>
        <translation>ein Punkt hat eine Koordinate, die nicht kleiner als die Primzahl des Körpers ist</translation>
    </message>
    <message>
        <source>two points with the same x coordinate cannot be added</source>
        <translation>zwei Punkte mit derselben x-Koordinate lassen sich nicht addieren</translation>
    </message>
    <message>
        <source>use double, or handle the point at infinity</source>
        <translation>verwenden Sie die Verdopplung oder behandeln Sie den Punkt im Unendlichen</translation>
    </message>
    <message>
        <source>a point with y = 0 cannot be doubled</source>
        <translation>ein Punkt mit y = 0 lässt sich nicht verdoppeln</translation>
    </message>
    <message>
        <source>handle the point at infinity</source>
        <translation>behandeln Sie den Punkt im Unendlichen</translation>
    </message>
    <message>
        <source>a proof-of-work witness is not in its only allowed encoding</source>
        <translation>ein Arbeitsnachweis hat nicht seine einzig erlaubte Kodierung</translation>
    </message>
    <message>
        <source>ask for a new proof</source>
        <translation>bitten Sie um einen neuen Nachweis</translation>
    </message>
    <message>
        <source>a proof-of-work witness does not show the required work</source>
        <translation>ein Arbeitsnachweis zeigt nicht die verlangte Arbeit</translation>
    </message>
    <message>
        <source>an opening has no queries and so shows nothing</source>
        <translation>eine Öffnung hat keine Abfragen und zeigt daher nichts</translation>
    </message>
    <message>
        <source>a commitment has the wrong number of digests</source>
        <translation>eine Festlegung hat die falsche Anzahl von Hashwerten</translation>
    </message>
    <message>
        <source>an opening has the wrong number of matrices</source>
        <translation>eine Öffnung hat die falsche Anzahl von Matrizen</translation>
    </message>
    <message>
        <source>an opened matrix has the wrong number of columns or rows</source>
        <translation>eine geöffnete Matrix hat die falsche Anzahl von Spalten oder Zeilen</translation>
    </message>
    <message>
        <source>an opening has the wrong number of salts</source>
        <translation>eine Öffnung hat die falsche Anzahl von Salt-Werten</translation>
    </message>
    <message>
        <source>a Merkle path has the wrong length</source>
        <translation>ein Merkle-Pfad hat die falsche Länge</translation>
    </message>
    <message>
        <source>an opened row is not the committed one</source>
        <translation>eine geöffnete Zeile ist nicht die festgelegte</translation>
    </message>
    <message>
        <source>the low-degree proof has the wrong number of layers</source>
        <translation>der Niedriggradnachweis hat die falsche Anzahl von Schichten</translation>
    </message>
    <message>
        <source>the final polynomial has the wrong length</source>
        <translation>das letzte Polynom hat die falsche Länge</translation>
    </message>
    <message>
        <source>the wrong number of commitments is opened</source>
        <translation>es wird die falsche Anzahl von Festlegungen geöffnet</translation>
    </message>
    <message>
        <source>the first layer is not the combination of the committed columns</source>
        <translation>die erste Schicht ist nicht die Kombination der festgelegten Spalten</translation>
    </message>
    <message>
        <source>a layer is not the fold of the layer before</source>
        <translation>eine Schicht ist nicht die Faltung der Schicht davor</translation>
    </message>
    <message>
        <source>the final polynomial is not the last fold</source>
        <translation>das letzte Polynom ist nicht die letzte Faltung</translation>
    </message>
    <message>
        <source>the proof does not have the dimensions of its shape</source>
        <translation>der Nachweis hat nicht die Maße seines Zuschnitts</translation>
    </message>
    <message>
        <source>the tables of the proof do not fit together</source>
        <translation>die Tabellen des Nachweises passen nicht zusammen</translation>
    </message>
    <message>
        <source>the proof&apos;s challenge is a point that must not occur</source>
        <translation>die Herausforderung des Nachweises ist ein Punkt, der nicht vorkommen darf</translation>
    </message>
    <message>
        <source>the proof&apos;s values do not satisfy the machine&apos;s rules</source>
        <translation>die Werte des Nachweises erfüllen die Regeln der Maschine nicht</translation>
    </message>
    <message>
        <source>this is not a proof file</source>
        <translation>das ist keine Nachweisdatei</translation>
    </message>
    <message>
        <source>choose a file that ends in .symbolon</source>
        <translation>wählen Sie eine Datei, die auf .symbolon endet</translation>
    </message>
    <message>
        <source>the proof file has another version than this program reads</source>
        <translation>die Nachweisdatei hat eine andere Version, als dieses Programm liest</translation>
    </message>
    <message>
        <source>update the program, or ask for a new proof</source>
        <translation>aktualisieren Sie das Programm oder bitten Sie um einen neuen Nachweis</translation>
    </message>
    <message>
        <source>the proof file&apos;s verifying key is broken</source>
        <translation>der Prüfschlüssel der Nachweisdatei ist beschädigt</translation>
    </message>
    <message>
        <source>the proof is of another program, preset or shape than accepted here</source>
        <translation>der Nachweis ist von einem anderen Programm, einer anderen Voreinstellung oder einem anderen Zuschnitt als hier angenommen</translation>
    </message>
    <message>
        <source>ask for a proof of the right statement</source>
        <translation>bitten Sie um einen Nachweis der richtigen Aussage</translation>
    </message>
    <message>
        <source>the program ended with a failure, so there is nothing to prove</source>
        <translation>das Programm endete mit einem Fehlschlag, also gibt es nichts nachzuweisen</translation>
    </message>
    <message>
        <source>check its input</source>
        <translation>prüfen Sie seine Eingabe</translation>
    </message>
    <message>
        <source>the run is longer than one proof can hold</source>
        <translation>der Lauf ist länger, als ein Nachweis fassen kann</translation>
    </message>
    <message>
        <source>make the program&apos;s work smaller</source>
        <translation>verringern Sie die Arbeit des Programms</translation>
    </message>
    <message>
        <source>proving this run needs more memory than it may use</source>
        <translation>der Nachweis dieses Laufs braucht mehr Speicher, als er benutzen darf</translation>
    </message>
    <message>
        <source>close other programs, or prove on a larger machine</source>
        <translation>schließen Sie andere Programme oder erstellen Sie den Nachweis auf einem größeren Rechner</translation>
    </message>
    <message>
        <source>the tables of a proof break a rule about their heights or order</source>
        <translation>die Tabellen eines Nachweises verletzen eine Regel über ihre Höhen oder ihre Reihenfolge</translation>
    </message>
    <message>
        <source>use a shape that this program made</source>
        <translation>verwenden Sie einen Zuschnitt, den dieses Programm gemacht hat</translation>
    </message>
    <message>
        <source>the run does not fit into the chosen shape</source>
        <translation>der Lauf passt nicht in den gewählten Zuschnitt</translation>
    </message>
    <message>
        <source>choose a larger shape</source>
        <translation>wählen Sie einen größeren Zuschnitt</translation>
    </message>
    <message>
        <source>the guest makes a precompile call that cannot be proven yet</source>
        <translation>das Gastprogramm macht einen Precompile-Aufruf, der sich noch nicht nachweisen lässt</translation>
    </message>
    <message>
        <source>link the guest without precompiles</source>
        <translation>linken Sie das Gastprogramm ohne Precompiles</translation>
    </message>
    <message>
        <source>the program&apos;s memory image has too many or too large separate parts</source>
        <translation>das Speicherabbild des Programms hat zu viele oder zu große getrennte Teile</translation>
    </message>
    <message>
        <source>the public values are too long or no whole number of words</source>
        <translation>die öffentlichen Werte sind zu lang oder keine ganze Zahl von Wörtern</translation>
    </message>
    <message>
        <source>the code is not a pass</source>
        <translation>der Code ist kein Pass</translation>
    </message>
    <message>
        <source>scan the code on the pass screen</source>
        <translation>scannen Sie den Code auf dem Pass-Bildschirm</translation>
    </message>
    <message>
        <source>the pass cannot be read</source>
        <translation>der Pass lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>scan it again</source>
        <translation>scannen Sie ihn noch einmal</translation>
    </message>
    <message>
        <source>the pass has another version than this gate reads</source>
        <translation>der Pass hat eine andere Version, als dieser Einlass liest</translation>
    </message>
    <message>
        <source>update the gate&apos;s program</source>
        <translation>aktualisieren Sie das Programm des Einlasses</translation>
    </message>
    <message>
        <source>this ticket has a pass on another device already</source>
        <translation>dieses Ticket hat schon einen Pass auf einem anderen Gerät</translation>
    </message>
    <message>
        <source>ask the help desk</source>
        <translation>fragen Sie am Infoschalter</translation>
    </message>
    <message>
        <source>the text has characters that a pass code cannot hold</source>
        <translation>der Text hat Zeichen, die ein Pass-Code nicht fassen kann</translation>
    </message>
    <message>
        <source>report this</source>
        <translation>melden Sie das</translation>
    </message>
    <message>
        <source>the text is too long for a QR code</source>
        <translation>der Text ist zu lang für einen QR-Code</translation>
    </message>
    <message>
        <source>there is no readable QR code in the picture</source>
        <translation>im Bild ist kein lesbarer QR-Code</translation>
    </message>
    <message>
        <source>hold it closer, straighter or brighter</source>
        <translation>halten Sie ihn näher, gerader oder heller</translation>
    </message>
    <message>
        <source>the demonstration did not go as it must</source>
        <translation>die Vorführung verlief nicht so, wie sie muss</translation>
    </message>
    <message>
        <source>this is not hexadecimal as Ethereum writes it: 0x and digits, two a byte</source>
        <translation>das ist nicht hexadezimal, wie Ethereum es schreibt: 0x und Ziffern, zwei je Byte</translation>
    </message>
    <message>
        <source>check the value</source>
        <translation>prüfen Sie den Wert</translation>
    </message>
    <message>
        <source>hexadecimal bytes of the wrong size</source>
        <translation>hexadezimale Bytes der falschen Länge</translation>
    </message>
    <message>
        <source>this is not a number as Ethereum writes it: 0x and digits without zeros in front</source>
        <translation>das ist keine Zahl, wie Ethereum sie schreibt: 0x und Ziffern ohne führende Nullen</translation>
    </message>
    <message>
        <source>a number is larger than it can be</source>
        <translation>eine Zahl ist größer, als sie sein kann</translation>
    </message>
    <message>
        <source>an address is 0x and 40 hex digits</source>
        <translation>eine Adresse ist 0x und 40 hexadezimale Ziffern</translation>
    </message>
    <message>
        <source>check the address</source>
        <translation>prüfen Sie die Adresse</translation>
    </message>
    <message>
        <source>the capital letters of the address do not match it: a digit is wrong</source>
        <translation>die Großbuchstaben der Adresse passen nicht zu ihr: eine Stelle ist falsch</translation>
    </message>
    <message>
        <source>copy the address again</source>
        <translation>kopieren Sie die Adresse noch einmal</translation>
    </message>
    <message>
        <source>the proof is not JSON</source>
        <translation>der Nachweis ist kein JSON</translation>
    </message>
    <message>
        <source>fetch the proof again</source>
        <translation>rufen Sie den Nachweis noch einmal ab</translation>
    </message>
    <message>
        <source>a field of the proof is missing or malformed</source>
        <translation>ein Feld des Nachweises fehlt oder ist fehlerhaft</translation>
    </message>
    <message>
        <source>the proof is larger than any proof can be</source>
        <translation>der Nachweis ist größer, als ein Nachweis sein kann</translation>
    </message>
    <message>
        <source>the proof is for another account</source>
        <translation>der Nachweis gilt für ein anderes Konto</translation>
    </message>
    <message>
        <source>fetch the proof of the contract</source>
        <translation>rufen Sie den Nachweis des Vertrags ab</translation>
    </message>
    <message>
        <source>the proof is for another storage slot</source>
        <translation>der Nachweis gilt für einen anderen Speicherplatz</translation>
    </message>
    <message>
        <source>fetch the proof of the token&apos;s slot</source>
        <translation>rufen Sie den Nachweis für den Speicherplatz des Tokens ab</translation>
    </message>
    <message>
        <source>the account in the answer is not the one that its proof shows</source>
        <translation>das Konto in der Antwort ist nicht das, welches ihr Nachweis zeigt</translation>
    </message>
    <message>
        <source>ask another node</source>
        <translation>fragen Sie einen anderen Knoten</translation>
    </message>
    <message>
        <source>the storage value in the answer is not the one that its proof shows</source>
        <translation>der Speicherwert in der Antwort ist nicht der, den ihr Nachweis zeigt</translation>
    </message>
    <message>
        <source>a field of the block header is missing or malformed</source>
        <translation>ein Feld des Blockkopfs fehlt oder ist fehlerhaft</translation>
    </message>
    <message>
        <source>the block header does not have the hash that it should have</source>
        <translation>der Blockkopf hat nicht den Hash, den er haben sollte</translation>
    </message>
    <message>
        <source>the ledger&apos;s event key is not there</source>
        <translation>der Veranstaltungsschlüssel des Einlassbuchs ist nicht da</translation>
    </message>
    <message>
        <source>put the key file beside the ledger; a closed event has none</source>
        <translation>legen Sie die Schlüsseldatei neben das Einlassbuch; eine geschlossene Veranstaltung hat keine</translation>
    </message>
    <message>
        <source>this is not an event key file</source>
        <translation>das ist keine Datei mit einem Veranstaltungsschlüssel</translation>
    </message>
    <message>
        <source>get the file from the gate that made it</source>
        <translation>besorgen Sie die Datei von dem Einlass, der sie erstellt hat</translation>
    </message>
    <message>
        <source>the event key is of another event</source>
        <translation>der Veranstaltungsschlüssel gehört zu einer anderen Veranstaltung</translation>
    </message>
    <message>
        <source>choose the ledger of this event</source>
        <translation>wählen Sie das Einlassbuch dieser Veranstaltung</translation>
    </message>
    <message>
        <source>the event key could not be destroyed</source>
        <translation>der Veranstaltungsschlüssel ließ sich nicht vernichten</translation>
    </message>
    <message>
        <source>delete the key file yourself, and close again</source>
        <translation>löschen Sie die Schlüsseldatei selbst und schließen Sie noch einmal</translation>
    </message>
    <message>
        <source>there is an event key but no ledger</source>
        <translation>es gibt einen Veranstaltungsschlüssel, aber kein Einlassbuch</translation>
    </message>
    <message>
        <source>restore the ledger, or delete the key to begin anew</source>
        <translation>stellen Sie das Einlassbuch wieder her oder löschen Sie den Schlüssel, um neu zu beginnen</translation>
    </message>
    <message>
        <source>the file is not a gate&apos;s ledger</source>
        <translation>die Datei ist kein Einlassbuch</translation>
    </message>
    <message>
        <source>choose the ledger file</source>
        <translation>wählen Sie die Datei des Einlassbuchs</translation>
    </message>
    <message>
        <source>the ledger belongs to another event key</source>
        <translation>das Einlassbuch gehört zu einem anderen Veranstaltungsschlüssel</translation>
    </message>
    <message>
        <source>put its own key file beside it</source>
        <translation>legen Sie seine eigene Schlüsseldatei daneben</translation>
    </message>
    <message>
        <source>the event is closed, and its passes are deleted</source>
        <translation>die Veranstaltung ist geschlossen, und ihre Pässe sind gelöscht</translation>
    </message>
    <message>
        <source>open a new ledger for a new event</source>
        <translation>öffnen Sie ein neues Einlassbuch für eine neue Veranstaltung</translation>
    </message>
    <message>
        <source>the ledger cannot be read, so nobody is admitted</source>
        <translation>das Einlassbuch lässt sich nicht lesen, deshalb wird niemand eingelassen</translation>
    </message>
    <message>
        <source>check the disk</source>
        <translation>prüfen Sie den Datenträger</translation>
    </message>
    <message>
        <source>the ledger cannot be written, so nobody is admitted</source>
        <translation>das Einlassbuch lässt sich nicht schreiben, deshalb wird niemand eingelassen</translation>
    </message>
    <message>
        <source>another program holds the ledger, so nobody is admitted</source>
        <translation>ein anderes Programm hält das Einlassbuch, deshalb wird niemand eingelassen</translation>
    </message>
    <message>
        <source>end it, or wait</source>
        <translation>beenden Sie es oder warten Sie</translation>
    </message>
    <message>
        <source>a record of the ledger was changed or belongs to another pass</source>
        <translation>ein Eintrag des Einlassbuchs wurde geändert oder gehört zu einem anderen Pass</translation>
    </message>
    <message>
        <source>restore the ledger from a copy</source>
        <translation>stellen Sie das Einlassbuch aus einer Kopie wieder her</translation>
    </message>
    <message>
        <source>the clock of this machine has jumped, so the gate is out of order</source>
        <translation>die Uhr dieses Rechners ist gesprungen, deshalb ist der Einlass außer Betrieb</translation>
    </message>
    <message>
        <source>correct the clock, then start the gate again</source>
        <translation>stellen Sie die Uhr richtig und starten Sie den Einlass dann neu</translation>
    </message>
    <message>
        <source>the clock is behind the last entry of the ledger, so the gate is out of order</source>
        <translation>die Uhr liegt hinter dem letzten Eintrag des Einlassbuchs, deshalb ist der Einlass außer Betrieb</translation>
    </message>
    <message>
        <source>the proof has no nullifier</source>
        <translation>der Nachweis hat keine Entwertungsnummer</translation>
    </message>
    <message>
        <source>this ticket has a pass on another device, and it cannot be moved any more</source>
        <translation>dieses Ticket hat einen Pass auf einem anderen Gerät und lässt sich nicht mehr umziehen</translation>
    </message>
    <message>
        <source>this event takes no check-ins now</source>
        <translation>diese Veranstaltung nimmt jetzt keine Anmeldungen an</translation>
    </message>
    <message>
        <source>see the times in the event file</source>
        <translation>siehe die Zeiten in der Veranstaltungsdatei</translation>
    </message>
    <message>
        <source>the event file does not certify this day key for now</source>
        <translation>die Veranstaltungsdatei bescheinigt diesen Tagesschlüssel derzeit nicht</translation>
    </message>
    <message>
        <source>use the key of today</source>
        <translation>verwenden Sie den Schlüssel von heute</translation>
    </message>
    <message>
        <source>there is nothing under this path and method</source>
        <translation>unter diesem Pfad und dieser Methode gibt es nichts</translation>
    </message>
    <message>
        <source>see GET /v1/openapi.json</source>
        <translation>siehe GET /v1/openapi.json</translation>
    </message>
    <message>
        <source>the request has no bearer token that is known here</source>
        <translation>die Anfrage hat kein Bearer-Token, das hier bekannt ist</translation>
    </message>
    <message>
        <source>send Authorization: Bearer and the token</source>
        <translation>senden Sie Authorization: Bearer und das Token</translation>
    </message>
    <message>
        <source>the token&apos;s role may not do this</source>
        <translation>die Rolle des Tokens darf das nicht</translation>
    </message>
    <message>
        <source>use a token of the right role</source>
        <translation>verwenden Sie ein Token der richtigen Rolle</translation>
    </message>
    <message>
        <source>the body&apos;s length is not given, or given twice</source>
        <translation>die Länge des Inhalts ist nicht oder doppelt angegeben</translation>
    </message>
    <message>
        <source>send one Content-Length and no Transfer-Encoding</source>
        <translation>senden Sie ein einziges Content-Length und kein Transfer-Encoding</translation>
    </message>
    <message>
        <source>the body is larger than this path takes</source>
        <translation>der Inhalt ist größer, als dieser Pfad annimmt</translation>
    </message>
    <message>
        <source>see the limits in GET /v1/openapi.json</source>
        <translation>siehe die Grenzen in GET /v1/openapi.json</translation>
    </message>
    <message>
        <source>the body is not of the media type that this path takes</source>
        <translation>der Inhalt hat nicht den Medientyp, den dieser Pfad annimmt</translation>
    </message>
    <message>
        <source>the body is not in the form that this path takes</source>
        <translation>der Inhalt hat nicht die Form, die dieser Pfad annimmt</translation>
    </message>
    <message>
        <source>too many requests</source>
        <translation>zu viele Anfragen</translation>
    </message>
    <message>
        <source>wait a moment</source>
        <translation>warten Sie einen Moment</translation>
    </message>
    <message>
        <source>all cores are checking proofs</source>
        <translation>alle Prozessorkerne prüfen gerade Nachweise</translation>
    </message>
    <message>
        <source>try again in a moment</source>
        <translation>versuchen Sie es gleich noch einmal</translation>
    </message>
    <message>
        <source>the server failed</source>
        <translation>der Server hat versagt</translation>
    </message>
    <message>
        <source>this server takes no check-ins</source>
        <translation>dieser Server nimmt keine Anmeldungen an</translation>
    </message>
    <message>
        <source>ask another one</source>
        <translation>fragen Sie einen anderen</translation>
    </message>
    <message>
        <source>the address cannot be listened on</source>
        <translation>an der Adresse lassen sich keine Verbindungen annehmen</translation>
    </message>
    <message>
        <source>choose another address or port</source>
        <translation>wählen Sie eine andere Adresse oder einen anderen Port</translation>
    </message>
    <message>
        <source>plain HTTP is for this machine only</source>
        <translation>unverschlüsseltes HTTP gibt es nur innerhalb dieses Rechners</translation>
    </message>
    <message>
        <source>pass a TLS certificate and key, or listen on 127.0.0.1</source>
        <translation>geben Sie TLS-Zertifikat und Schlüssel an oder verwenden Sie 127.0.0.1</translation>
    </message>
    <message>
        <source>this is not a file of bearer tokens</source>
        <translation>das ist keine Datei mit Bearer-Token</translation>
    </message>
    <message>
        <source>make one with symbolon gate token</source>
        <translation>erstellen Sie eine mit symbolon gate token</translation>
    </message>
    <message>
        <source>the name is taken, empty or too long</source>
        <translation>der Name ist vergeben, leer oder zu lang</translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation>wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>the file is not a JSON object</source>
        <translation>die Datei ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>an object of the file has two members of one name</source>
        <translation>ein Objekt der Datei hat zwei Einträge desselben Namens</translation>
    </message>
    <message>
        <source>do not use this file: whoever made it may mean to mislead</source>
        <translation>benutzen Sie diese Datei nicht: wer sie gemacht hat, will vielleicht täuschen</translation>
    </message>
    <message>
        <source>the file nests deeper than its format does</source>
        <translation>die Datei ist tiefer verschachtelt, als ihr Format erlaubt</translation>
    </message>
    <message>
        <source>a number of the file is no integer below 2^53</source>
        <translation>eine Zahl der Datei ist keine ganze Zahl unter 2^53</translation>
    </message>
    <message>
        <source>a name in the file is not ASCII</source>
        <translation>ein Name in der Datei ist nicht ASCII</translation>
    </message>
    <message>
        <source>a field is missing</source>
        <translation>ein Feld fehlt</translation>
    </message>
    <message>
        <source>a field is malformed</source>
        <translation>ein Feld ist fehlerhaft</translation>
    </message>
    <message>
        <source>the file has a field that its format does not know</source>
        <translation>die Datei hat ein Feld, das ihr Format nicht kennt</translation>
    </message>
    <message>
        <source>update the program, or get a clean copy</source>
        <translation>aktualisieren Sie das Programm oder besorgen Sie eine saubere Kopie</translation>
    </message>
    <message>
        <source>the signed part of the pass is of another event</source>
        <translation>der signierte Teil des Passes gehört zu einer anderen Veranstaltung</translation>
    </message>
    <message>
        <source>check in at this event</source>
        <translation>melden Sie sich bei dieser Veranstaltung an</translation>
    </message>
    <message>
        <source>the picture is not a PNG file that can be read</source>
        <translation>das Bild ist keine lesbare PNG-Datei</translation>
    </message>
    <message>
        <source>save it again as PNG</source>
        <translation>speichern Sie es noch einmal als PNG</translation>
    </message>
    <message>
        <source>the picture has too many pixels</source>
        <translation>das Bild hat zu viele Bildpunkte</translation>
    </message>
    <message>
        <source>make it smaller</source>
        <translation>verkleinern Sie es</translation>
    </message>
    <message>
        <source>this is not a JSON Web Key Set with one to 64 keys</source>
        <translation>das ist kein JSON Web Key Set mit 1 bis 64 Schlüsseln</translation>
    </message>
    <message>
        <source>get a clean copy from the issuer</source>
        <translation>besorgen Sie eine saubere Kopie vom Aussteller</translation>
    </message>
    <message>
        <source>the key set has a key id twice</source>
        <translation>der Schlüsselsatz hat eine Schlüsselkennung doppelt</translation>
    </message>
    <message>
        <source>the key is not for signatures</source>
        <translation>der Schlüssel ist nicht für Signaturen</translation>
    </message>
    <message>
        <source>use the issuer&apos;s signing key</source>
        <translation>verwenden Sie den Signaturschlüssel des Ausstellers</translation>
    </message>
    <message>
        <source>no known key has the token&apos;s key id</source>
        <translation>kein bekannter Schlüssel hat die Schlüsselkennung des Tokens</translation>
    </message>
    <message>
        <source>import the issuer&apos;s key set</source>
        <translation>importieren Sie den Schlüsselsatz des Ausstellers</translation>
    </message>
    <message>
        <source>the credential is longer than allowed</source>
        <translation>der Ausweis ist länger als erlaubt</translation>
    </message>
    <message>
        <source>a disclosure is empty</source>
        <translation>eine Offenlegung ist leer</translation>
    </message>
    <message>
        <source>paste the whole credential</source>
        <translation>fügen Sie den ganzen Ausweis ein</translation>
    </message>
    <message>
        <source>the signature is in its high form, which is not accepted here</source>
        <translation>die Signatur hat die hohe Form, die hier nicht angenommen wird</translation>
    </message>
    <message>
        <source>ask the signer for the low form</source>
        <translation>bitten Sie den Unterzeichner um die niedrige Form</translation>
    </message>
    <message>
        <source>disclosures are nested too deeply</source>
        <translation>Offenlegungen sind zu tief verschachtelt</translation>
    </message>
    <message>
        <source>ask the issuer for a flatter credential</source>
        <translation>bitten Sie den Aussteller um einen flacheren Ausweis</translation>
    </message>
    <message>
        <source>the claims are not a JSON object</source>
        <translation>die Angaben sind kein JSON-Objekt</translation>
    </message>
    <message>
        <source>give an object</source>
        <translation>geben Sie ein Objekt an</translation>
    </message>
    <message>
        <source>a claim has a name that SD-JWT reserves</source>
        <translation>eine Angabe hat einen Namen, den SD-JWT sich vorbehält</translation>
    </message>
    <message>
        <source>rename it</source>
        <translation>benennen Sie sie um</translation>
    </message>
    <message>
        <source>there is no claim at this path</source>
        <translation>an diesem Pfad gibt es keine Angabe</translation>
    </message>
    <message>
        <source>check the path</source>
        <translation>prüfen Sie den Pfad</translation>
    </message>
    <message>
        <source>this claim must stay readable for everybody</source>
        <translation>diese Angabe muss für alle lesbar bleiben</translation>
    </message>
    <message>
        <source>leave it out of the list</source>
        <translation>lassen Sie sie aus der Liste weg</translation>
    </message>
    <message>
        <source>the holder did not sign the presentation</source>
        <translation>der Inhaber hat die Vorlage nicht signiert</translation>
    </message>
    <message>
        <source>ask for key binding</source>
        <translation>bitten Sie um Schlüsselbindung</translation>
    </message>
    <message>
        <source>a credential as issued must not have a holder&apos;s signature</source>
        <translation>ein Ausweis, wie er ausgestellt wird, darf keine Signatur des Inhabers haben</translation>
    </message>
    <message>
        <source>paste the credential itself</source>
        <translation>fügen Sie den Ausweis selbst ein</translation>
    </message>
    <message>
        <source>the holder&apos;s signature is not of type kb+jwt</source>
        <translation>die Signatur des Inhabers ist nicht vom Typ kb+jwt</translation>
    </message>
    <message>
        <source>present the credential again</source>
        <translation>legen Sie den Ausweis noch einmal vor</translation>
    </message>
    <message>
        <source>the presentation is not signed by the credential&apos;s holder</source>
        <translation>die Vorlage ist nicht vom Inhaber des Ausweises signiert</translation>
    </message>
    <message>
        <source>the holder&apos;s signature lacks a claim</source>
        <translation>der Signatur des Inhabers fehlt eine Angabe</translation>
    </message>
    <message>
        <source>the presentation is for somebody else</source>
        <translation>die Vorlage ist für jemand anderen</translation>
    </message>
    <message>
        <source>the presentation answers another question</source>
        <translation>die Vorlage beantwortet eine andere Frage</translation>
    </message>
    <message>
        <source>the presentation was signed with other disclosures</source>
        <translation>die Vorlage wurde mit anderen Offenlegungen signiert</translation>
    </message>
    <message>
        <source>the presentation was not made just now</source>
        <translation>die Vorlage ist nicht eben erst gemacht worden</translation>
    </message>
    <message>
        <source>check the clock and present again</source>
        <translation>prüfen Sie die Uhr und legen Sie noch einmal vor</translation>
    </message>
    <message>
        <source>a manifest has a field of an unknown type</source>
        <translation>ein Manifest hat ein Feld unbekannten Typs</translation>
    </message>
    <message>
        <source>see credentials/statement/README.md</source>
        <translation>siehe credentials/statement/README.md</translation>
    </message>
    <message>
        <source>the sentence of a manifest names a parameter that it does not have</source>
        <translation>der Satz eines Manifests nennt einen Parameter, den es nicht hat</translation>
    </message>
    <message>
        <source>a manifest names a table that the machine does not have</source>
        <translation>ein Manifest nennt eine Tabelle, die die Maschine nicht hat</translation>
    </message>
    <message>
        <source>see prover/machine/chip_list.h</source>
        <translation>siehe prover/machine/chip_list.h</translation>
    </message>
    <message>
        <source>a manifest uses a name twice</source>
        <translation>ein Manifest verwendet einen Namen doppelt</translation>
    </message>
    <message>
        <source>a name in a manifest is not of small letters, digits, hyphen and underscore</source>
        <translation>ein Name in einem Manifest besteht nicht aus Kleinbuchstaben, Ziffern, Bindestrich und Unterstrich</translation>
    </message>
    <message>
        <source>a line of statements.lock is malformed</source>
        <translation>eine Zeile von statements.lock ist fehlerhaft</translation>
    </message>
    <message>
        <source>build the target commit_statements</source>
        <translation>bauen Sie das Ziel commit_statements</translation>
    </message>
    <message>
        <source>a parameter that the statement needs is missing</source>
        <translation>ein Parameter, den die Aussage braucht, fehlt</translation>
    </message>
    <message>
        <source>ask for a complete request</source>
        <translation>bitten Sie um eine vollständige Anfrage</translation>
    </message>
    <message>
        <source>the statement has no parameter of this name</source>
        <translation>die Aussage hat keinen Parameter dieses Namens</translation>
    </message>
    <message>
        <source>update the program, or ask for another request</source>
        <translation>aktualisieren Sie das Programm oder bitten Sie um eine andere Anfrage</translation>
    </message>
    <message>
        <source>a parameter does not have the type or size that the statement gives it</source>
        <translation>ein Parameter hat nicht den Typ oder die Größe, die die Aussage ihm gibt</translation>
    </message>
    <message>
        <source>ask for another request</source>
        <translation>bitten Sie um eine andere Anfrage</translation>
    </message>
    <message>
        <source>a set is empty, not sorted, or has an item twice</source>
        <translation>eine Menge ist leer, nicht sortiert oder hat einen Eintrag doppelt</translation>
    </message>
    <message>
        <source>this program does not know the statement</source>
        <translation>dieses Programm kennt die Aussage nicht</translation>
    </message>
    <message>
        <source>update the program</source>
        <translation>aktualisieren Sie das Programm</translation>
    </message>
    <message>
        <source>the statement has no pinned shape yet</source>
        <translation>die Aussage hat noch keinen festgelegten Zuschnitt</translation>
    </message>
    <message>
        <source>the statement&apos;s program is not the one of statements.lock</source>
        <translation>das Programm der Aussage ist nicht das aus statements.lock</translation>
    </message>
    <message>
        <source>something that the statement needs is not in the wallet</source>
        <translation>etwas, das die Aussage braucht, ist nicht in der Brieftasche</translation>
    </message>
    <message>
        <source>import the ticket, credential or key</source>
        <translation>importieren Sie das Ticket, den Ausweis oder den Schlüssel</translation>
    </message>
    <message>
        <source>something that the statement needs has a wrong size or form</source>
        <translation>etwas, das die Aussage braucht, hat eine falsche Größe oder Form</translation>
    </message>
    <message>
        <source>import it again</source>
        <translation>importieren Sie es noch einmal</translation>
    </message>
    <message>
        <source>the proof discloses more or less than the statement does</source>
        <translation>der Nachweis legt mehr oder weniger offen als die Aussage</translation>
    </message>
    <message>
        <source>ask the prover for a new proof</source>
        <translation>bitten Sie den Nachweisenden um einen neuen Nachweis</translation>
    </message>
    <message>
        <source>this is not a log of a sensor</source>
        <translation>das ist kein Protokoll eines Sensors</translation>
    </message>
    <message>
        <source>get the log from the device again</source>
        <translation>besorgen Sie das Protokoll noch einmal vom Gerät</translation>
    </message>
    <message>
        <source>a request may name 16 devices at most</source>
        <translation>eine Anfrage darf höchstens 16 Geräte nennen</translation>
    </message>
    <message>
        <source>ask for fewer devices in one request</source>
        <translation>fragen Sie in einer Anfrage nach weniger Geräten</translation>
    </message>
    <message>
        <source>none of the devices that count signed this log</source>
        <translation>keines der Geräte, die zählen, hat dieses Protokoll signiert</translation>
    </message>
    <message>
        <source>check the device and the log</source>
        <translation>prüfen Sie das Gerät und das Protokoll</translation>
    </message>
    <message>
        <source>the log is of another shipment</source>
        <translation>das Protokoll gehört zu einer anderen Sendung</translation>
    </message>
    <message>
        <source>choose the log of this shipment</source>
        <translation>wählen Sie das Protokoll dieser Sendung</translation>
    </message>
    <message>
        <source>a value of the log is out of the range that is asked for</source>
        <translation>ein Wert des Protokolls liegt außerhalb des gefragten Bereichs</translation>
    </message>
    <message>
        <source>tell the one who asks; this cannot be proven</source>
        <translation>sagen Sie es dem, der fragt; das lässt sich nicht nachweisen</translation>
    </message>
    <message>
        <source>the log is silent for longer than is asked for, or its times do not grow</source>
        <translation>das Protokoll schweigt länger als gefragt, oder seine Zeiten steigen nicht an</translation>
    </message>
    <message>
        <source>the secret of the shipment is zero</source>
        <translation>das Geheimnis der Sendung ist null</translation>
    </message>
    <message>
        <source>make a new one</source>
        <translation>erzeugen Sie ein neues</translation>
    </message>
    <message>
        <source>the secret is no key: it is zero, or beyond the order of the curve</source>
        <translation>das Geheimnis ist kein Schlüssel: es ist null oder jenseits der Ordnung der Kurve</translation>
    </message>
    <message>
        <source>import the key again</source>
        <translation>importieren Sie den Schlüssel noch einmal</translation>
    </message>
    <message>
        <source>the place of the ticket in the event&apos;s list is malformed</source>
        <translation>der Platz des Tickets in der Liste der Veranstaltung ist fehlerhaft</translation>
    </message>
    <message>
        <source>import the ticket again from the event file and its list</source>
        <translation>importieren Sie das Ticket noch einmal aus der Veranstaltungsdatei und ihrer Liste</translation>
    </message>
    <message>
        <source>the event&apos;s list does not give this ticket to this key or claim</source>
        <translation>die Liste der Veranstaltung gibt dieses Ticket nicht diesem Schlüssel oder Anspruch</translation>
    </message>
    <message>
        <source>check that the ticket was yours when the list was closed</source>
        <translation>prüfen Sie, ob das Ticket Ihres war, als die Liste geschlossen wurde</translation>
    </message>
    <message>
        <source>the phrase has a character that is no letter</source>
        <translation>die Phrase hat ein Zeichen, das kein Buchstabe ist</translation>
    </message>
    <message>
        <source>type the words, separated by spaces</source>
        <translation>geben Sie die Wörter durch Leerzeichen getrennt ein</translation>
    </message>
    <message>
        <source>the phrase does not have 12, 15, 18, 21 or 24 words</source>
        <translation>die Phrase hat nicht 12, 15, 18, 21 oder 24 Wörter</translation>
    </message>
    <message>
        <source>type all words of the phrase</source>
        <translation>geben Sie alle Wörter der Wiederherstellungsphrase ein</translation>
    </message>
    <message>
        <source>a word of the phrase is not in the English list</source>
        <translation>ein Wort der Phrase steht nicht in der englischen Liste</translation>
    </message>
    <message>
        <source>check the spelling of this word</source>
        <translation>prüfen Sie die Schreibweise dieses Wortes</translation>
    </message>
    <message>
        <source>the words do not make a phrase: a wrong word, or a wrong order</source>
        <translation>die Wörter ergeben keine Wiederherstellungsphrase: ein Wort oder die Reihenfolge ist falsch</translation>
    </message>
    <message>
        <source>compare them with your copy</source>
        <translation>vergleichen Sie sie mit Ihrer Abschrift</translation>
    </message>
    <message>
        <source>the extra passphrase of the phrase has characters beyond ASCII</source>
        <translation>die zusätzliche Passphrase hat Zeichen außerhalb von ASCII</translation>
    </message>
    <message>
        <source>import the key itself instead</source>
        <translation>importieren Sie stattdessen den Schlüssel selbst</translation>
    </message>
    <message>
        <source>the key is not 64 hex digits</source>
        <translation>der Schlüssel hat nicht 64 hexadezimale Ziffern</translation>
    </message>
    <message>
        <source>give 64 hex digits, with or without 0x</source>
        <translation>geben Sie 64 hexadezimale Ziffern an, mit oder ohne 0x</translation>
    </message>
    <message>
        <source>the key file is not JSON with unique names</source>
        <translation>die Schlüsseldatei ist kein JSON mit eindeutigen Namen</translation>
    </message>
    <message>
        <source>a field of the key file is missing or malformed</source>
        <translation>ein Feld der Schlüsseldatei fehlt oder ist fehlerhaft</translation>
    </message>
    <message>
        <source>the key file is not version 3 of Web3 Secret Storage</source>
        <translation>die Schlüsseldatei ist nicht Version 3 von Web3 Secret Storage</translation>
    </message>
    <message>
        <source>export the key again</source>
        <translation>exportieren Sie den Schlüssel noch einmal</translation>
    </message>
    <message>
        <source>the key file uses another cipher than aes-128-ctr</source>
        <translation>die Schlüsseldatei verwendet eine andere Verschlüsselung als aes-128-ctr</translation>
    </message>
    <message>
        <source>the key file uses a key derivation other than scrypt and pbkdf2</source>
        <translation>die Schlüsseldatei verwendet eine andere Schlüsselableitung als scrypt und pbkdf2</translation>
    </message>
    <message>
        <source>the key file asks for an absurd amount of work or memory</source>
        <translation>die Schlüsseldatei verlangt unsinnig viel Arbeit oder Speicher</translation>
    </message>
    <message>
        <source>export the key again with ordinary settings</source>
        <translation>exportieren Sie den Schlüssel noch einmal mit gewöhnlichen Einstellungen</translation>
    </message>
    <message>
        <source>the password does not open the key file</source>
        <translation>das Passwort öffnet die Schlüsseldatei nicht</translation>
    </message>
    <message>
        <source>check the password and the file</source>
        <translation>prüfen Sie das Passwort und die Datei</translation>
    </message>
    <message>
        <source>the key in the key file is not the one of its address</source>
        <translation>der Schlüssel in der Schlüsseldatei ist nicht der ihrer Adresse</translation>
    </message>
    <message>
        <source>this is not a vault</source>
        <translation>das ist kein Tresor</translation>
    </message>
    <message>
        <source>choose the vault file</source>
        <translation>wählen Sie die Tresordatei</translation>
    </message>
    <message>
        <source>the vault has another version than this program reads</source>
        <translation>der Tresor hat eine andere Version, als dieses Programm liest</translation>
    </message>
    <message>
        <source>the vault ends too early</source>
        <translation>der Tresor endet zu früh</translation>
    </message>
    <message>
        <source>restore a backup; keep this file</source>
        <translation>stellen Sie eine Sicherung wieder her; behalten Sie diese Datei</translation>
    </message>
    <message>
        <source>the vault is damaged: its checksum does not match</source>
        <translation>der Tresor ist beschädigt: seine Prüfsumme stimmt nicht</translation>
    </message>
    <message>
        <source>this is a backup, not a vault</source>
        <translation>das ist eine Sicherung, kein Tresor</translation>
    </message>
    <message>
        <source>make a vault of it with vault restore</source>
        <translation>machen Sie mit vault restore einen Tresor daraus</translation>
    </message>
    <message>
        <source>this is a vault, not a backup</source>
        <translation>das ist ein Tresor, keine Sicherung</translation>
    </message>
    <message>
        <source>choose a file made by vault backup</source>
        <translation>wählen Sie eine Datei, die mit vault backup erstellt wurde</translation>
    </message>
    <message>
        <source>the vault uses an unknown key derivation</source>
        <translation>der Tresor verwendet eine unbekannte Schlüsselableitung</translation>
    </message>
    <message>
        <source>the vault asks for an absurd amount of work or memory</source>
        <translation>der Tresor verlangt unsinnig viel Arbeit oder Speicher</translation>
    </message>
    <message>
        <source>choose 8 to 1024 MiB and 1 to 16 passes</source>
        <translation>wählen Sie 8 bis 1024 MiB und 1 bis 16 Durchgänge</translation>
    </message>
    <message>
        <source>the passphrase does not open the vault</source>
        <translation>die Passphrase öffnet den Tresor nicht</translation>
    </message>
    <message>
        <source>type it again; if it is right, somebody changed the file</source>
        <translation>geben Sie sie noch einmal ein; wenn sie stimmt, hat jemand die Datei geändert</translation>
    </message>
    <message>
        <source>the contents of the vault are not as this program writes them</source>
        <translation>der Inhalt des Tresors ist nicht so, wie dieses Programm ihn schreibt</translation>
    </message>
    <message>
        <source>the vault would grow beyond what it may hold</source>
        <translation>der Tresor würde größer, als er sein darf</translation>
    </message>
    <message>
        <source>remove what you no longer need</source>
        <translation>entfernen Sie, was Sie nicht mehr brauchen</translation>
    </message>
    <message>
        <source>there is a vault already</source>
        <translation>es gibt schon einen Tresor</translation>
    </message>
    <message>
        <source>choose another name; a vault is never replaced</source>
        <translation>wählen Sie einen anderen Namen; ein Tresor wird nie ersetzt</translation>
    </message>
    <message>
        <source>another program is writing to the vault</source>
        <translation>ein anderes Programm schreibt in den Tresor</translation>
    </message>
    <message>
        <source>close it, then try again</source>
        <translation>schließen Sie es und versuchen Sie es dann noch einmal</translation>
    </message>
    <message>
        <source>the vault cannot be locked against a second writer</source>
        <translation>der Tresor lässt sich nicht gegen einen zweiten Schreiber sperren</translation>
    </message>
    <message>
        <source>check the permissions of its folder</source>
        <translation>prüfen Sie die Zugriffsrechte seines Ordners</translation>
    </message>
    <message>
        <source>the passphrase is empty</source>
        <translation>die Passphrase ist leer</translation>
    </message>
    <message>
        <source>choose one of several words</source>
        <translation>wählen Sie eine aus mehreren Wörtern</translation>
    </message>
    <message>
        <source>the passphrase is longer than 1024 bytes</source>
        <translation>die Passphrase ist länger als 1024 Bytes</translation>
    </message>
    <message>
        <source>choose a shorter one</source>
        <translation>wählen Sie eine kürzere</translation>
    </message>
    <message>
        <source>the name is not 1 to 64 letters, digits, dots, hyphens and underscores</source>
        <translation>der Name besteht nicht aus 1 bis 64 Buchstaben, Ziffern, Punkten, Bindestrichen und Unterstrichen</translation>
    </message>
    <message>
        <source>the vault holds something of this name already</source>
        <translation>der Tresor enthält schon etwas dieses Namens</translation>
    </message>
    <message>
        <source>the vault holds nothing of this name</source>
        <translation>der Tresor enthält nichts dieses Namens</translation>
    </message>
    <message>
        <source>see vault show</source>
        <translation>siehe vault show</translation>
    </message>
    <message>
        <source>a ticket or a credential needs this key</source>
        <translation>ein Ticket oder ein Ausweis braucht diesen Schlüssel</translation>
    </message>
    <message>
        <source>remove that first</source>
        <translation>entfernen Sie das zuerst</translation>
    </message>
    <message>
        <source>the vault holds this key already</source>
        <translation>der Tresor enthält diesen Schlüssel schon</translation>
    </message>
    <message>
        <source>no ticket in the vault belongs to this proof</source>
        <translation>kein Ticket im Tresor gehört zu diesem Nachweis</translation>
    </message>
    <message>
        <source>choose the vault that made the proof, or a backup of it</source>
        <translation>wählen Sie den Tresor, der den Nachweis erstellt hat, oder eine Sicherung davon</translation>
    </message>
    <message>
        <source>the credential names no key of its holder</source>
        <translation>der Ausweis nennt keinen Schlüssel seines Inhabers</translation>
    </message>
    <message>
        <source>ask the issuer for one with cnf</source>
        <translation>bitten Sie den Aussteller um einen mit cnf</translation>
    </message>
    <message>
        <source>the vault does not hold the key that the credential is bound to</source>
        <translation>der Tresor enthält den Schlüssel nicht, an den der Ausweis gebunden ist</translation>
    </message>
    <message>
        <source>import that key first, or say that it is in hardware</source>
        <translation>importieren Sie zuerst diesen Schlüssel, oder geben Sie an, dass er in einem Gerät liegt</translation>
    </message>
    <message>
        <source>the key that the credential is bound to is in the vault, not in hardware</source>
        <translation>der Schlüssel, an den der Ausweis gebunden ist, liegt im Tresor und nicht in einem Gerät</translation>
    </message>
    <message>
        <source>add it without --hardware</source>
        <translation>fügen Sie ihn ohne --hardware hinzu</translation>
    </message>
    <message>
        <source>the key of this credential is in hardware, which has to sign for this proof</source>
        <translation>der Schlüssel dieses Ausweises liegt in einem Gerät, das für diesen Nachweis signieren muss</translation>
    </message>
    <message>
        <source>write what it signs with --to-sign, then give --holder-signature</source>
        <translation>schreiben Sie mit --to-sign, was es signiert, und geben Sie dann --holder-signature an</translation>
    </message>
    <message>
        <source>more than one credential with its key in hardware could answer</source>
        <translation>mehr als ein Ausweis, dessen Schlüssel in einem Gerät liegt, könnte antworten</translation>
    </message>
    <message>
        <source>name one with --with</source>
        <translation>nennen Sie einen mit --with</translation>
    </message>
    <message>
        <source>no credential of the vault has its key in hardware</source>
        <translation>bei keinem Ausweis des Tresors liegt der Schlüssel in einem Gerät</translation>
    </message>
    <message>
        <source>answer without a signature</source>
        <translation>antworten Sie ohne Signatur</translation>
    </message>
    <message>
        <source>the vault holds this credential already</source>
        <translation>der Tresor enthält diesen Ausweis schon</translation>
    </message>
    <message>
        <source>see credential list</source>
        <translation>siehe credential list</translation>
    </message>
    <message>
        <source>the file is no event file</source>
        <translation>die Datei ist keine Veranstaltungsdatei</translation>
    </message>
    <message>
        <source>get the event file from the organizer</source>
        <translation>besorgen Sie die Veranstaltungsdatei vom Veranstalter</translation>
    </message>
    <message>
        <source>the event file has another version</source>
        <translation>die Veranstaltungsdatei hat eine andere Version</translation>
    </message>
    <message>
        <source>the event id is not the one of the event&apos;s core</source>
        <translation>die Veranstaltungskennung ist nicht die des Kerns der Veranstaltung</translation>
    </message>
    <message>
        <source>get the event file from the organizer again</source>
        <translation>besorgen Sie die Veranstaltungsdatei noch einmal vom Veranstalter</translation>
    </message>
    <message>
        <source>the root is not the one of the block that the event names</source>
        <translation>die Wurzel ist nicht die des Blocks, den die Veranstaltung nennt</translation>
    </message>
    <message>
        <source>the organizer&apos;s signature does not fit the event file</source>
        <translation>die Signatur des Veranstalters passt nicht zur Veranstaltungsdatei</translation>
    </message>
    <message>
        <source>a period of the event file ends before it begins</source>
        <translation>ein Zeitraum der Veranstaltungsdatei endet, bevor er beginnt</translation>
    </message>
    <message>
        <source>the event file lists a group, tier, key or statement twice</source>
        <translation>die Veranstaltungsdatei führt eine Gruppe, eine Kategorie, einen Schlüssel oder eine Aussage doppelt auf</translation>
    </message>
    <message>
        <source>a gate group admits a tier that the event does not have</source>
        <translation>eine Einlassgruppe lässt eine Kategorie zu, die die Veranstaltung nicht hat</translation>
    </message>
    <message>
        <source>the event file has no gate group or accepts no statement</source>
        <translation>die Veranstaltungsdatei hat keine Einlassgruppe oder nimmt keine Aussage an</translation>
    </message>
    <message>
        <source>this key is not the organizer&apos;s key of the event</source>
        <translation>dieser Schlüssel ist nicht der Veranstalterschlüssel der Veranstaltung</translation>
    </message>
    <message>
        <source>sign with the key that the event was made with</source>
        <translation>signieren Sie mit dem Schlüssel, mit dem die Veranstaltung erstellt wurde</translation>
    </message>
    <message>
        <source>the statement needs something that this event does not say</source>
        <translation>die Aussage braucht etwas, das diese Veranstaltung nicht sagt</translation>
    </message>
    <message>
        <source>update the program, or accept another statement</source>
        <translation>aktualisieren Sie das Programm oder nehmen Sie eine andere Aussage an</translation>
    </message>
    <message>
        <source>the event file sets a parameter that follows from its core</source>
        <translation>die Veranstaltungsdatei setzt einen Parameter, der aus ihrem Kern folgt</translation>
    </message>
    <message>
        <source>the file is no list of tickets</source>
        <translation>die Datei ist keine Ticketliste</translation>
    </message>
    <message>
        <source>get the list from the organizer</source>
        <translation>besorgen Sie die Liste vom Veranstalter</translation>
    </message>
    <message>
        <source>the list of tickets has another version</source>
        <translation>die Ticketliste hat eine andere Version</translation>
    </message>
    <message>
        <source>the list has no ticket, or more than 1,048,576</source>
        <translation>die Liste hat kein Ticket oder mehr als 1.048.576</translation>
    </message>
    <message>
        <source>make one event of fewer tickets</source>
        <translation>erstellen Sie eine Veranstaltung mit weniger Tickets</translation>
    </message>
    <message>
        <source>the list of tickets is not sorted, or has a ticket twice</source>
        <translation>die Ticketliste ist nicht sortiert oder hat ein Ticket doppelt</translation>
    </message>
    <message>
        <source>get the list from the organizer again</source>
        <translation>besorgen Sie die Liste noch einmal vom Veranstalter</translation>
    </message>
    <message>
        <source>a ticket of the list has a holder of an unknown kind</source>
        <translation>ein Ticket der Liste hat einen Inhaber unbekannter Art</translation>
    </message>
    <message>
        <source>update the program, or get the list again</source>
        <translation>aktualisieren Sie das Programm oder besorgen Sie die Liste noch einmal</translation>
    </message>
    <message>
        <source>a holder in the list is no address, or zero</source>
        <translation>ein Inhaber in der Liste ist keine Adresse oder null</translation>
    </message>
    <message>
        <source>correct the list</source>
        <translation>berichtigen Sie die Liste</translation>
    </message>
    <message>
        <source>the list of tickets is not the one of this event</source>
        <translation>die Ticketliste ist nicht die dieser Veranstaltung</translation>
    </message>
    <message>
        <source>get the list that belongs to the event file</source>
        <translation>besorgen Sie die Liste, die zur Veranstaltungsdatei gehört</translation>
    </message>
    <message>
        <source>the list has no such ticket</source>
        <translation>die Liste hat kein solches Ticket</translation>
    </message>
    <message>
        <source>check the ticket&apos;s number</source>
        <translation>prüfen Sie die Nummer des Tickets</translation>
    </message>
    <message>
        <source>the first line is not `token,owner` or `token,owner,tier`</source>
        <translation>die erste Zeile ist nicht `token,owner` oder `token,owner,tier`</translation>
    </message>
    <message>
        <source>add that line</source>
        <translation>fügen Sie diese Zeile hinzu</translation>
    </message>
    <message>
        <source>a line does not have as many columns as the first</source>
        <translation>eine Zeile hat nicht so viele Spalten wie die erste</translation>
    </message>
    <message>
        <source>correct the line</source>
        <translation>berichtigen Sie die Zeile</translation>
    </message>
    <message>
        <source>a ticket&apos;s number is no integer below 2^256</source>
        <translation>die Nummer eines Tickets ist keine ganze Zahl unter 2^256</translation>
    </message>
    <message>
        <source>write it in decimal digits, or in hexadecimal after 0x</source>
        <translation>schreiben Sie sie mit Dezimalziffern oder hexadezimal nach 0x</translation>
    </message>
    <message>
        <source>an owner is no address</source>
        <translation>ein Besitzer ist keine Adresse</translation>
    </message>
    <message>
        <source>write 0x and 40 hex digits</source>
        <translation>schreiben Sie 0x und 40 hexadezimale Ziffern</translation>
    </message>
    <message>
        <source>a tier is no integer up to 255</source>
        <translation>eine Kategorie ist keine ganze Zahl bis 255</translation>
    </message>
    <message>
        <source>the first line is not `tokens,tier`</source>
        <translation>die erste Zeile ist nicht `tokens,tier`</translation>
    </message>
    <message>
        <source>a range of tickets ends before it begins</source>
        <translation>ein Bereich von Tickets endet vor seinem Anfang</translation>
    </message>
    <message>
        <source>write the lower number first</source>
        <translation>schreiben Sie die kleinere Nummer zuerst</translation>
    </message>
    <message>
        <source>a ticket&apos;s tier stands in two lines</source>
        <translation>die Kategorie eines Tickets steht in zwei Zeilen</translation>
    </message>
    <message>
        <source>let no two lines name the same ticket</source>
        <translation>lassen Sie kein Ticket in zwei Zeilen vorkommen</translation>
    </message>
    <message>
        <source>the event is closed: its root is fixed</source>
        <translation>die Veranstaltung ist abgeschlossen: ihre Wurzel steht fest</translation>
    </message>
    <message>
        <source>ask the organizer; a new root is a new session</source>
        <translation>fragen Sie den Veranstalter; eine neue Wurzel ist eine neue Sitzung</translation>
    </message>
    <message>
        <source>the one who claims the ticket does not own it</source>
        <translation>wer das Ticket beansprucht, besitzt es nicht</translation>
    </message>
    <message>
        <source>claim with the wallet that holds the ticket</source>
        <translation>beanspruchen Sie es mit der Brieftasche, die das Ticket hält</translation>
    </message>
    <message>
        <source>the claim commits to nothing</source>
        <translation>der Anspruch legt sich auf nichts fest</translation>
    </message>
    <message>
        <source>make the claim again</source>
        <translation>erstellen Sie den Anspruch noch einmal</translation>
    </message>
    <message>
        <source>the proof does not have the public values of its statement</source>
        <translation>der Nachweis hat nicht die öffentlichen Werte seiner Aussage</translation>
    </message>
    <message>
        <source>the public values have another version</source>
        <translation>die öffentlichen Werte haben eine andere Version</translation>
    </message>
    <message>
        <source>update the program that proves or the one that checks</source>
        <translation>aktualisieren Sie das Programm, das nachweist, oder das, welches prüft</translation>
    </message>
    <message>
        <source>the proof is about another statement</source>
        <translation>der Nachweis handelt von einer anderen Aussage</translation>
    </message>
    <message>
        <source>ask the prover for a proof of what was asked</source>
        <translation>bitten Sie den Nachweisenden um einen Nachweis dessen, was gefragt war</translation>
    </message>
    <message>
        <source>the proof was made for somebody else, or for another request</source>
        <translation>der Nachweis wurde für jemand anderen oder für eine andere Anfrage erstellt</translation>
    </message>
    <message>
        <source>ask the prover to prove for this event or request</source>
        <translation>bitten Sie den Nachweisenden um einen Nachweis für diese Veranstaltung oder Anfrage</translation>
    </message>
    <message>
        <source>the proof was made for other conditions</source>
        <translation>der Nachweis wurde für andere Bedingungen erstellt</translation>
    </message>
    <message>
        <source>ask the prover to prove under the conditions of this request</source>
        <translation>bitten Sie den Nachweisenden um einen Nachweis unter den Bedingungen dieser Anfrage</translation>
    </message>
    <message>
        <source>the proof has no holder key</source>
        <translation>der Nachweis hat keinen Inhaberschlüssel</translation>
    </message>
    <message>
        <source>nothing is accepted here: no verifying key is pinned</source>
        <translation>hier wird nichts angenommen: kein Prüfschlüssel ist festgelegt</translation>
    </message>
    <message>
        <source>get a complete event file or request</source>
        <translation>besorgen Sie eine vollständige Veranstaltungsdatei oder Anfrage</translation>
    </message>
    <message>
        <source>the holder is younger than asked for</source>
        <translation>der Inhaber ist jünger als gefragt</translation>
    </message>
    <message>
        <source>the condition is not met</source>
        <translation>die Bedingung ist nicht erfüllt</translation>
    </message>
    <message>
        <source>the holder lives in none of the countries asked for</source>
        <translation>der Inhaber lebt in keinem der gefragten Länder</translation>
    </message>
    <message>
        <source>the KYC level is lower than asked for</source>
        <translation>die KYC-Stufe ist niedriger als gefragt</translation>
    </message>
    <message>
        <source>ask the provider for a higher level</source>
        <translation>bitten Sie den Anbieter um eine höhere Stufe</translation>
    </message>
    <message>
        <source>the document has expired</source>
        <translation>das Dokument ist abgelaufen</translation>
    </message>
    <message>
        <source>renew the document and the credential</source>
        <translation>erneuern Sie das Dokument und den Ausweis</translation>
    </message>
    <message>
        <source>the last screening was too long ago</source>
        <translation>die letzte Überprüfung liegt zu lange zurück</translation>
    </message>
    <message>
        <source>ask the provider for a new screening</source>
        <translation>bitten Sie den Anbieter um eine neue Überprüfung</translation>
    </message>
    <message>
        <source>the screening was after the day that counts</source>
        <translation>die Überprüfung war nach dem Tag, der zählt</translation>
    </message>
    <message>
        <source>ask for a request with a later date</source>
        <translation>bitten Sie um eine Anfrage mit späterem Datum</translation>
    </message>
    <message>
        <source>a claim is not of the kind that it should be</source>
        <translation>eine Angabe ist nicht von der Art, die sie haben sollte</translation>
    </message>
    <message>
        <source>ask the provider for another credential</source>
        <translation>bitten Sie den Anbieter um einen anderen Ausweis</translation>
    </message>
    <message>
        <source>typed data lacks a part, or a part has the wrong form</source>
        <translation>typisierten Daten fehlt ein Teil, oder ein Teil hat die falsche Form</translation>
    </message>
    <message>
        <source>compare it with EIP-712</source>
        <translation>vergleichen Sie sie mit EIP-712</translation>
    </message>
    <message>
        <source>typed data uses a type that is neither given nor one of EIP-712&apos;s</source>
        <translation>typisierte Daten verwenden einen Typ, der weder angegeben ist noch zu EIP-712 gehört</translation>
    </message>
    <message>
        <source>a value of typed data does not fit its type</source>
        <translation>ein Wert der typisierten Daten passt nicht zu seinem Typ</translation>
    </message>
    <message>
        <source>typed data has a value that its type does not have</source>
        <translation>typisierte Daten haben einen Wert, den ihr Typ nicht hat</translation>
    </message>
    <message>
        <source>typed data is nested too deep or refers to itself</source>
        <translation>typisierte Daten sind zu tief verschachtelt oder verweisen auf sich selbst</translation>
    </message>
    <message>
        <source>a wallet&apos;s signature is 65 bytes: r, s and v</source>
        <translation>die Signatur einer Brieftasche hat 65 Bytes: r, s und v</translation>
    </message>
    <message>
        <source>sign again</source>
        <translation>signieren Sie noch einmal</translation>
    </message>
    <message>
        <source>the last byte of the signature is none of 0, 1, 27, 28</source>
        <translation>das letzte Byte der Signatur ist weder 0 noch 1, 27 oder 28</translation>
    </message>
    <message>
        <source>the signature is in the form that Ethereum refuses, with a high s</source>
        <translation>die Signatur hat die Form mit hohem s, die Ethereum ablehnt</translation>
    </message>
    <message>
        <source>no key can have made this signature</source>
        <translation>kein Schlüssel kann diese Signatur gemacht haben</translation>
    </message>
    <message>
        <source>another address made this signature</source>
        <translation>eine andere Adresse hat diese Signatur gemacht</translation>
    </message>
    <message>
        <source>sign with the address that owns the ticket</source>
        <translation>signieren Sie mit der Adresse, der das Ticket gehört</translation>
    </message>
    <message>
        <source>the wallet contract does not accept this signature</source>
        <translation>der Vertrag der Brieftasche nimmt diese Signatur nicht an</translation>
    </message>
    <message>
        <source>sign again with that wallet</source>
        <translation>signieren Sie noch einmal mit dieser Brieftasche</translation>
    </message>
    <message>
        <source>this is no address of a node: http:// or https://, a host, perhaps a port and a path</source>
        <translation>das ist keine Adresse eines Knotens: http:// oder https://, ein Rechnername, vielleicht ein Port und ein Pfad</translation>
    </message>
    <message>
        <source>give the address of a JSON-RPC endpoint</source>
        <translation>geben Sie die Adresse eines JSON-RPC-Endpunkts an</translation>
    </message>
    <message>
        <source>the node cannot be reached</source>
        <translation>der Knoten ist nicht erreichbar</translation>
    </message>
    <message>
        <source>check the address and the network</source>
        <translation>prüfen Sie die Adresse und das Netzwerk</translation>
    </message>
    <message>
        <source>no secure connection to the node: its certificate is not trusted</source>
        <translation>keine sichere Verbindung zum Knoten: seinem Zertifikat wird nicht vertraut</translation>
    </message>
    <message>
        <source>check the address, or use another node</source>
        <translation>prüfen Sie die Adresse oder verwenden Sie einen anderen Knoten</translation>
    </message>
    <message>
        <source>the node did not answer in time</source>
        <translation>der Knoten antwortete nicht rechtzeitig</translation>
    </message>
    <message>
        <source>try again, or use another node</source>
        <translation>versuchen Sie es noch einmal oder verwenden Sie einen anderen Knoten</translation>
    </message>
    <message>
        <source>the node broke off its answer</source>
        <translation>der Knoten brach seine Antwort ab</translation>
    </message>
    <message>
        <source>the node answered with an HTTP error</source>
        <translation>der Knoten antwortete mit einem HTTP-Fehler</translation>
    </message>
    <message>
        <source>check the address and the access key in it</source>
        <translation>prüfen Sie die Adresse und den Zugangsschlüssel darin</translation>
    </message>
    <message>
        <source>the answer of the node is larger than any such answer should be</source>
        <translation>die Antwort des Knotens ist größer, als eine solche Antwort sein sollte</translation>
    </message>
    <message>
        <source>use another node</source>
        <translation>verwenden Sie einen anderen Knoten</translation>
    </message>
    <message>
        <source>the answer of the node is not JSON</source>
        <translation>die Antwort des Knotens ist kein JSON</translation>
    </message>
    <message>
        <source>check that the address is a JSON-RPC endpoint</source>
        <translation>prüfen Sie, ob die Adresse ein JSON-RPC-Endpunkt ist</translation>
    </message>
    <message>
        <source>the answer of the node is not one to this JSON-RPC request</source>
        <translation>die Antwort des Knotens gehört nicht zu dieser JSON-RPC-Anfrage</translation>
    </message>
    <message>
        <source>the node refused the request</source>
        <translation>der Knoten lehnte die Anfrage ab</translation>
    </message>
    <message>
        <source>read its reason; an archive node may be needed</source>
        <translation>lesen Sie seine Begründung; vielleicht wird ein Archivknoten gebraucht</translation>
    </message>
    <message>
        <source>the node&apos;s result does not have the form that the method has</source>
        <translation>das Ergebnis des Knotens hat nicht die Form, die zur Methode gehört</translation>
    </message>
    <message>
        <source>the node does not know this block</source>
        <translation>der Knoten kennt diesen Block nicht</translation>
    </message>
    <message>
        <source>check chain and block</source>
        <translation>prüfen Sie Kette und Block</translation>
    </message>
    <message>
        <source>the node answered with another block than the one asked for</source>
        <translation>der Knoten antwortete mit einem anderen Block als dem gefragten</translation>
    </message>
    <message>
        <source>the node is on another chain</source>
        <translation>der Knoten ist auf einer anderen Kette</translation>
    </message>
    <message>
        <source>use a node of the event&apos;s chain</source>
        <translation>verwenden Sie einen Knoten der Kette dieser Veranstaltung</translation>
    </message>
    <message>
        <source>the contract refused the call</source>
        <translation>der Vertrag lehnte den Aufruf ab</translation>
    </message>
    <message>
        <source>check contract and token</source>
        <translation>prüfen Sie Vertrag und Token</translation>
    </message>
    <message>
        <source>a log of the node is malformed</source>
        <translation>ein Log-Eintrag des Knotens ist fehlerhaft</translation>
    </message>
    <message>
        <source>the node sent a log that nobody asked for</source>
        <translation>der Knoten sandte einen Log-Eintrag, nach dem niemand gefragt hat</translation>
    </message>
    <message>
        <source>the contract logs transfers of amounts, not of tokens: it is no ERC-721</source>
        <translation>der Vertrag verzeichnet Übertragungen von Beträgen, nicht von Token: er ist kein ERC-721</translation>
    </message>
    <message>
        <source>check the contract</source>
        <translation>prüfen Sie den Vertrag</translation>
    </message>
    <message>
        <source>transfers of tokens that nobody had: logs are missing</source>
        <translation>Übertragungen von Token, die niemand hatte: es fehlen Log-Einträge</translation>
    </message>
    <message>
        <source>start at the contract&apos;s first block, or use another node</source>
        <translation>beginnen Sie beim ersten Block des Vertrags oder verwenden Sie einen anderen Knoten</translation>
    </message>
    <message>
        <source>the contract has more tokens than an event can have</source>
        <translation>der Vertrag hat mehr Token, als eine Veranstaltung haben kann</translation>
    </message>
    <message>
        <source>use a list of the tickets instead</source>
        <translation>verwenden Sie stattdessen eine Ticketliste</translation>
    </message>
    <message>
        <source>the last block is before the first</source>
        <translation>der letzte Block liegt vor dem ersten</translation>
    </message>
    <message>
        <source>swap them</source>
        <translation>vertauschen Sie die beiden</translation>
    </message>
    <message>
        <source>the chain changed while it was read</source>
        <translation>die Kette änderte sich, während sie gelesen wurde</translation>
    </message>
    <message>
        <source>choose an older block, and try again</source>
        <translation>wählen Sie einen älteren Block und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>ownerOf and the storage slot disagree about a token&apos;s owner</source>
        <translation>ownerOf und der Speicherplatz sind sich über den Besitzer eines Tokens uneins</translation>
    </message>
    <message>
        <source>find the slot of the owners&apos; mapping in the contract&apos;s storage layout</source>
        <translation>suchen Sie den Speicherplatz der Besitzerzuordnung im Speicherlayout des Vertrags</translation>
    </message>
    <message>
        <source>the event has no gate group of this number</source>
        <translation>die Veranstaltung hat keine Einlassgruppe dieser Nummer</translation>
    </message>
    <message>
        <source>see the groups in the event file</source>
        <translation>siehe die Gruppen in der Veranstaltungsdatei</translation>
    </message>
    <message>
        <source>the proof shows a tier above 255</source>
        <translation>der Nachweis zeigt eine Kategorie über 255</translation>
    </message>
    <message>
        <source>prove with a ticket of this event</source>
        <translation>erstellen Sie den Nachweis mit einem Ticket dieser Veranstaltung</translation>
    </message>
    <message>
        <source>this is not a receipt</source>
        <translation>das ist kein Beleg</translation>
    </message>
    <message>
        <source>choose the receipt that was written when the proof was accepted</source>
        <translation>wählen Sie den Beleg, der geschrieben wurde, als der Nachweis angenommen wurde</translation>
    </message>
    <message>
        <source>the receipt has another version than this program reads</source>
        <translation>der Beleg hat eine andere Version, als dieses Programm liest</translation>
    </message>
    <message>
        <source>the receipt was changed after it was signed</source>
        <translation>der Beleg wurde geändert, nachdem er signiert war</translation>
    </message>
    <message>
        <source>ask whoever signed it for their copy</source>
        <translation>bitten Sie den, der ihn signiert hat, um sein Exemplar</translation>
    </message>
    <message>
        <source>the receipt is about another proof file</source>
        <translation>der Beleg gehört zu einer anderen Nachweisdatei</translation>
    </message>
    <message>
        <source>choose the proof file that was kept with the receipt</source>
        <translation>wählen Sie die Nachweisdatei, die mit dem Beleg aufbewahrt wurde</translation>
    </message>
    <message>
        <source>the receipt says what its request and proof do not</source>
        <translation>der Beleg sagt etwas, das seine Anfrage und sein Nachweis nicht sagen</translation>
    </message>
    <message>
        <source>do not rely on this receipt</source>
        <translation>verlassen Sie sich nicht auf diesen Beleg</translation>
    </message>
    <message>
        <source>the receipt says that the proof was checked when the request was not valid</source>
        <translation>der Beleg sagt, der Nachweis sei geprüft worden, als die Anfrage nicht gültig war</translation>
    </message>
    <message>
        <source>the file is no request</source>
        <translation>die Datei ist keine Anfrage</translation>
    </message>
    <message>
        <source>ask for the request again</source>
        <translation>bitten Sie noch einmal um die Anfrage</translation>
    </message>
    <message>
        <source>the request is signed with another algorithm than EdDSA and ES256K</source>
        <translation>die Anfrage ist mit einem anderen Verfahren als EdDSA und ES256K signiert</translation>
    </message>
    <message>
        <source>ask for a request with one of these</source>
        <translation>bitten Sie um eine Anfrage mit einem von diesen</translation>
    </message>
    <message>
        <source>the key in the request is not one of its algorithm</source>
        <translation>der Schlüssel in der Anfrage gehört nicht zu ihrem Verfahren</translation>
    </message>
    <message>
        <source>the signature does not fit the request</source>
        <translation>die Signatur passt nicht zur Anfrage</translation>
    </message>
    <message>
        <source>do not answer it; ask for the request again</source>
        <translation>beantworten Sie sie nicht; bitten Sie noch einmal um die Anfrage</translation>
    </message>
    <message>
        <source>the request names another key than the one that signed it</source>
        <translation>die Anfrage nennt einen anderen Schlüssel als den, der sie signiert hat</translation>
    </message>
    <message>
        <source>the request&apos;s nonce does not have 16 to 32 bytes</source>
        <translation>die Nonce der Anfrage hat nicht 16 bis 32 Bytes</translation>
    </message>
    <message>
        <source>the request expires before it is made</source>
        <translation>die Anfrage läuft ab, bevor sie erstellt ist</translation>
    </message>
    <message>
        <source>the request accepts no program</source>
        <translation>die Anfrage nimmt kein Programm an</translation>
    </message>
    <message>
        <source>the request has expired</source>
        <translation>die Anfrage ist abgelaufen</translation>
    </message>
    <message>
        <source>ask for a new one</source>
        <translation>bitten Sie um eine neue</translation>
    </message>
    <message>
        <source>the request is dated in the future</source>
        <translation>die Anfrage ist auf die Zukunft datiert</translation>
    </message>
    <message>
        <source>check the clock of this computer</source>
        <translation>prüfen Sie die Uhr dieses Computers</translation>
    </message>
    <message>
        <source>the proof answers a request of somebody else</source>
        <translation>der Nachweis beantwortet die Anfrage von jemand anderem</translation>
    </message>
    <message>
        <source>ask the prover to answer this request</source>
        <translation>bitten Sie den Nachweisenden, diese Anfrage zu beantworten</translation>
    </message>
    <message>
        <source>the proof answers a request for another statement</source>
        <translation>der Nachweis beantwortet eine Anfrage nach einer anderen Aussage</translation>
    </message>
    <message>
        <source>the proof answers a request with another condition</source>
        <translation>der Nachweis beantwortet eine Anfrage mit einer anderen Bedingung</translation>
    </message>
    <message>
        <source>the proof answers a request for another application</source>
        <translation>der Nachweis beantwortet eine Anfrage für einen anderen Antrag</translation>
    </message>
    <message>
        <source>the proof answers an earlier request of the same kind</source>
        <translation>der Nachweis beantwortet eine frühere Anfrage derselben Art</translation>
    </message>
    <message>
        <source>the proof answers a request of another time</source>
        <translation>der Nachweis beantwortet eine Anfrage aus einer anderen Zeit</translation>
    </message>
    <message>
        <source>the proof answers a request with another purpose or name</source>
        <translation>der Nachweis beantwortet eine Anfrage mit einem anderen Zweck oder Namen</translation>
    </message>
    <message>
        <source>the proof answers a request that accepts other programs</source>
        <translation>der Nachweis beantwortet eine Anfrage, die andere Programme annimmt</translation>
    </message>
    <message>
        <source>the first line does not name claims and holder_crv, holder_x, holder_y</source>
        <translation>die erste Zeile nennt nicht Angaben und holder_crv, holder_x, holder_y</translation>
    </message>
    <message>
        <source>see symbolon issuer issue --help</source>
        <translation>siehe symbolon issuer issue --help</translation>
    </message>
    <message>
        <source>a line does not have a cell for each column</source>
        <translation>eine Zeile hat nicht für jede Spalte eine Zelle</translation>
    </message>
    <message>
        <source>check commas and quotes</source>
        <translation>prüfen Sie Kommas und Anführungszeichen</translation>
    </message>
    <message>
        <source>a cell is not of its column&apos;s kind</source>
        <translation>eine Zelle ist nicht von der Art ihrer Spalte</translation>
    </message>
    <message>
        <source>write whole numbers, or true and false</source>
        <translation>schreiben Sie ganze Zahlen oder true und false</translation>
    </message>
    <message>
        <source>the score is lower than asked for</source>
        <translation>die Punktzahl ist niedriger als gefragt</translation>
    </message>
    <message>
        <source>the bureau&apos;s data is older than asked for</source>
        <translation>die Daten der Auskunftei sind älter als gefragt</translation>
    </message>
    <message>
        <source>ask the bureau for a new credential</source>
        <translation>bitten Sie die Auskunftei um einen neuen Ausweis</translation>
    </message>
    <message>
        <source>the bureau&apos;s data is of a later day than the request</source>
        <translation>die Daten der Auskunftei sind von einem späteren Tag als die Anfrage</translation>
    </message>
    <message>
        <source>a claim of the bureau is not of the kind that it should be</source>
        <translation>eine Angabe der Auskunftei ist nicht von der Art, die sie haben sollte</translation>
    </message>
    <message>
        <source>ask the bureau for another credential</source>
        <translation>bitten Sie die Auskunftei um einen anderen Ausweis</translation>
    </message>
    <message>
        <source>the scorecard is not in its only form</source>
        <translation>die Bewertungstabelle hat nicht ihre einzig erlaubte Form</translation>
    </message>
    <message>
        <source>get the scorecard from the bureau again</source>
        <translation>besorgen Sie die Bewertungstabelle noch einmal von der Auskunftei</translation>
    </message>
    <message>
        <source>the scorecard is not the one that the request names</source>
        <translation>die Bewertungstabelle ist nicht die, welche die Anfrage nennt</translation>
    </message>
    <message>
        <source>get the right scorecard from the bureau</source>
        <translation>besorgen Sie die richtige Bewertungstabelle von der Auskunftei</translation>
    </message>
    <message>
        <source>the bureau did not sign this scorecard</source>
        <translation>die Auskunftei hat diese Bewertungstabelle nicht signiert</translation>
    </message>
    <message>
        <source>the event id is not the one of this chain, contract and block</source>
        <translation>die Veranstaltungskennung ist nicht die dieser Kette, dieses Vertrags und dieses Blocks</translation>
    </message>
    <message>
        <source>import the event file again</source>
        <translation>importieren Sie die Veranstaltungsdatei noch einmal</translation>
    </message>
    <message>
        <source>the ticket belonged to another address at the event&apos;s block</source>
        <translation>das Ticket gehörte beim Block der Veranstaltung einer anderen Adresse</translation>
    </message>
    <message>
        <source>choose the key that owned the ticket then</source>
        <translation>wählen Sie den Schlüssel, dem das Ticket damals gehörte</translation>
    </message>
    <message>
        <source>the ownership proof has more nodes or bytes than the statement takes</source>
        <translation>der Besitznachweis hat mehr Knoten oder Bytes, als die Aussage annimmt</translation>
    </message>
    <message>
        <source>no key and no claim in the vault holds a ticket of this event</source>
        <translation>kein Schlüssel und kein Anspruch im Tresor hält ein Ticket dieser Veranstaltung</translation>
    </message>
    <message>
        <source>import the wallet key that holds the ticket</source>
        <translation>importieren Sie den Schlüssel der Brieftasche, die das Ticket hält</translation>
    </message>
    <message>
        <source>the vault holds this ticket already</source>
        <translation>der Tresor enthält dieses Ticket schon</translation>
    </message>
    <message>
        <source>see ticket list</source>
        <translation>siehe ticket list</translation>
    </message>
    <message>
        <source>the event pins no block, but a list of tickets</source>
        <translation>die Veranstaltung legt keinen Block fest, sondern eine Ticketliste</translation>
    </message>
    <message>
        <source>give the list with --snapshot</source>
        <translation>geben Sie die Liste mit --snapshot an</translation>
    </message>
    <message>
        <source>a ticket on the chain must be named</source>
        <translation>ein Ticket auf der Kette muss genannt werden</translation>
    </message>
    <message>
        <source>give its number with --token</source>
        <translation>geben Sie seine Nummer mit --token an</translation>
    </message>
    <message>
        <source>nothing in the vault answers this</source>
        <translation>nichts im Tresor beantwortet das</translation>
    </message>
    <message>
        <source>import the ticket or credential that is asked for</source>
        <translation>importieren Sie das Ticket oder den Ausweis, nach dem gefragt wird</translation>
    </message>
    <message>
        <source>the answer of the check-in belongs to no ticket of this vault</source>
        <translation>die Antwort des Check-ins gehört zu keinem Ticket dieses Tresors</translation>
    </message>
    <message>
        <source>the answer of the check-in is not signed by the event&apos;s organizer</source>
        <translation>die Antwort des Check-ins ist nicht vom Veranstalter unterschrieben</translation>
    </message>
    <message>
        <source>check in again at the address that the organizer published</source>
        <translation>checken Sie noch einmal unter der Adresse ein, die der Veranstalter veröffentlicht hat</translation>
    </message>
    <message>
        <source>the organizer&apos;s clock and this one are more than a week apart</source>
        <translation>die Uhr des Veranstalters und diese liegen mehr als eine Woche auseinander</translation>
    </message>
    <message>
        <source>set this computer&apos;s clock, then take the answer again</source>
        <translation>stellen Sie die Uhr dieses Computers und übernehmen Sie die Antwort dann noch einmal</translation>
    </message>
    <message>
        <source>the two nodes disagree</source>
        <translation>die beiden Knoten sind sich nicht einig</translation>
    </message>
    <message>
        <source>wait until both have seen the block, or ask a third node</source>
        <translation>warten Sie, bis beide den Block kennen, oder fragen Sie einen dritten Knoten</translation>
    </message>
    <message>
        <source>a ticket stands in two lines</source>
        <translation>ein Ticket steht in zwei Zeilen</translation>
    </message>
    <message>
        <source>keep the line of its owner</source>
        <translation>behalten Sie die Zeile des Inhabers</translation>
    </message>
    <message>
        <source>the file is no claim of a ticket</source>
        <translation>die Datei ist kein Anspruch auf ein Ticket</translation>
    </message>
    <message>
        <source>make one with ticket claim</source>
        <translation>erstellen Sie einen mit „ticket claim“</translation>
    </message>
    <message>
        <source>the claim has another version</source>
        <translation>der Anspruch hat eine andere Version</translation>
    </message>
    <message>
        <source>the claim is for another event</source>
        <translation>der Anspruch gilt für eine andere Veranstaltung</translation>
    </message>
    <message>
        <source>claim with the draft of this event</source>
        <translation>erheben Sie den Anspruch mit dem Entwurf dieser Veranstaltung</translation>
    </message>
    <message>
        <source>the claim is not signed</source>
        <translation>der Anspruch ist nicht unterschrieben</translation>
    </message>
    <message>
        <source>sign it with the wallet that holds the ticket, then ticket sign-claim</source>
        <translation>unterschreiben Sie ihn mit der Wallet, die das Ticket hält, dann „ticket sign-claim“</translation>
    </message>
    <message>
        <source>two claims bind this ticket to different secrets</source>
        <translation>zwei Ansprüche binden dieses Ticket an verschiedene Geheimnisse</translation>
    </message>
    <message>
        <source>ask its owner which one counts, and remove the other</source>
        <translation>fragen Sie den Inhaber, welcher gilt, und entfernen Sie den anderen</translation>
    </message>
    <message>
        <source>this is not the address of a gate&apos;s server</source>
        <translation>das ist nicht die Adresse eines Einlass-Servers</translation>
    </message>
    <message>
        <source>write https://name or http://127.0.0.1, and a port where it has one</source>
        <translation>schreiben Sie https://name oder http://127.0.0.1 und den Port, wo er einen hat</translation>
    </message>
    <message>
        <source>the gate&apos;s server does not answer, or not with a certificate that is trusted here</source>
        <translation>der Einlass-Server antwortet nicht oder nicht mit einem Zertifikat, dem hier vertraut wird</translation>
    </message>
    <message>
        <source>check address, network and certificate</source>
        <translation>prüfen Sie Adresse, Netz und Zertifikat</translation>
    </message>
    <message>
        <source>the gate&apos;s server does not give its numbers</source>
        <translation>der Einlass-Server gibt seine Zahlen nicht heraus</translation>
    </message>
    <message>
        <source>check the token: its role must be gate or organizer</source>
        <translation>prüfen Sie das Token: seine Rolle muss gate oder organizer sein</translation>
    </message>
    <message>
        <source>a claim is not in the form that statements read</source>
        <translation>eine Angabe hat nicht die Form, die Aussagen lesen</translation>
    </message>
    <message>
        <source>write dates as YYYY-MM-DD, countries as two capital letters, numbers in a column with :int</source>
        <translation>schreiben Sie Tage als JJJJ-MM-TT, Länder als zwei Großbuchstaben, Zahlen in einer Spalte mit :int</translation>
    </message>
    <message>
        <source>a claim is missing without which the credential proves nothing</source>
        <translation>eine Angabe fehlt, ohne die der Ausweis nichts nachweist</translation>
    </message>
    <message>
        <source>fill the cell</source>
        <translation>füllen Sie die Zelle aus</translation>
    </message>
    <message>
        <source>the code is no uniform resource of bytes</source>
        <translation>der Code ist keine Uniform Resource aus Bytes</translation>
    </message>
    <message>
        <source>scan the code that the other screen shows</source>
        <translation>scannen Sie den Code, den der andere Bildschirm zeigt</translation>
    </message>
    <message>
        <source>the code&apos;s letters are no bytewords</source>
        <translation>die Buchstaben des Codes sind keine Bytewords</translation>
    </message>
    <message>
        <source>scan the code again</source>
        <translation>scannen Sie den Code noch einmal</translation>
    </message>
    <message>
        <source>the code&apos;s checksum does not match</source>
        <translation>die Prüfsumme des Codes stimmt nicht</translation>
    </message>
    <message>
        <source>a part of the code is malformed or too large</source>
        <translation>ein Teil des Codes ist fehlerhaft oder zu groß</translation>
    </message>
    <message>
        <source>this part belongs to another code</source>
        <translation>dieser Teil gehört zu einem anderen Code</translation>
    </message>
    <message>
        <source>scan one code to its end</source>
        <translation>scannen Sie einen Code bis zum Ende</translation>
    </message>
    <message>
        <source>an input of a manifest depends on what is no optional parameter</source>
        <translation>eine Eingabe eines Manifests hängt von etwas ab, das kein optionaler Parameter ist</translation>
    </message>
    <message>
        <source>the key is on another curve than this needs</source>
        <translation>der Schlüssel liegt auf einer anderen Kurve, als hier nötig ist</translation>
    </message>
    <message>
        <source>name a key of the other curve</source>
        <translation>nennen Sie einen Schlüssel der anderen Kurve</translation>
    </message>
    <message>
        <source>this program does not know documents of this kind</source>
        <translation>dieses Programm kennt keine Dokumente dieser Art</translation>
    </message>
    <message>
        <source>see credential add --help</source>
        <translation>siehe „credential add --help“</translation>
    </message>
    <message>
        <source>the scorecard has no salt, so it is no one&apos;s commitment</source>
        <translation>die Scorecard hat kein Salz, also hat sich niemand auf sie festgelegt</translation>
    </message>
    <message>
        <source>get the file that issuer scorecard wrote from the bureau</source>
        <translation>lassen Sie sich von der Auskunftei die Datei geben, die „issuer scorecard“ schrieb</translation>
    </message>
    <message>
        <source>the vault holds this document already</source>
        <translation>der Tresor enthält dieses Dokument schon</translation>
    </message>
    <message>
        <source>line %1</source>
        <extracomment>A line of a table</extracomment>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>word %1</source>
        <extracomment>A word of a recovery phrase</extracomment>
        <translation>Wort %1</translation>
    </message>
    <message>
        <source>%1 words</source>
        <translation>%1 Wörter</translation>
    </message>
    <message>
        <source>version %1</source>
        <extracomment>Of a format</extracomment>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>more than %1 bytes</source>
        <translation>mehr als %1 Byte</translation>
    </message>
    <message>
        <source>more than %1 instructions</source>
        <translation>mehr als %1 Befehle</translation>
    </message>
    <message>
        <source>needs about %1 MiB of %2 MiB</source>
        <extracomment>Memory</extracomment>
        <translation>braucht etwa %1 MiB von %2 MiB</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <extracomment>What a program ended with</extracomment>
        <translation>Endwert %1</translation>
    </message>
    <message>
        <source>not a hex digit</source>
        <translation>keine Hexadezimalziffer</translation>
    </message>
    <message>
        <source>odd number of hex digits</source>
        <translation>ungerade Zahl von Hexadezimalziffern</translation>
    </message>
    <message>
        <source>an exit without an entry</source>
        <translation>ein Ausgang ohne Eingang</translation>
    </message>
    <message>
        <source>this code was used before</source>
        <extracomment>The code of a pass</extracomment>
        <translation>dieser Code wurde schon benutzt</translation>
    </message>
    <message>
        <source>failed before</source>
        <extracomment>A database</extracomment>
        <translation>schon vorher gescheitert</translation>
    </message>
    <message>
        <source>PBKDF2 with another hash</source>
        <translation>PBKDF2 mit einem anderen Hash</translation>
    </message>
</context>
<context>
    <name>EventAboutPage</name>
    <message>
        <source>What is it?</source>
        <translation>Was ist es?</translation>
    </message>
    <message>
        <source>Visitors see this before they prove anything.</source>
        <translation>Gäste sehen das, bevor sie etwas nachweisen.</translation>
    </message>
    <message>
        <source>Name of the event</source>
        <translation>Name der Veranstaltung</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>Year, month, day, and the time of this computer</source>
        <translation>Jahr, Monat, Tag und die Uhrzeit dieses Computers</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Where the tickets are</source>
        <translation>Wo die Tickets sind</translation>
    </message>
    <message>
        <source>Number of the chain</source>
        <translation>Nummer der Kette</translation>
    </message>
    <message>
        <source>Contract of the tickets</source>
        <translation>Vertrag der Tickets</translation>
    </message>
    <message>
        <source>0x and 40 hexadecimal digits</source>
        <translation>0x und 40 Hexadezimalziffern</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Counts up when a new list replaces one that was signed already. A new session voids every check-in of the old one.</source>
        <translation>Zählt hoch, wenn eine neue Liste eine schon unterschriebene ersetzt. Eine neue Sitzung macht jede Anmeldung der alten ungültig.</translation>
    </message>
</context>
<context>
    <name>EventClaimsPage</name>
    <message>
        <source>Claims</source>
        <translation>Ansprüche</translation>
    </message>
    <message>
        <source>Holders whose key is in another wallet sign a claim; it puts a secret of theirs in the place of their address. Without claims, just go on.</source>
        <translation>Wer seinen Schlüssel in einer anderen Wallet hat, unterschreibt einen Anspruch; er setzt ein eigenes Geheimnis an die Stelle der Adresse. Ohne Ansprüche gehen Sie einfach weiter.</translation>
    </message>
    <message>
        <source>Before the list is closed</source>
        <translation>Bevor die Liste geschlossen wird</translation>
    </message>
    <message>
        <source>Give holders the draft of the event. It tells their wallet what to sign, and you can go on from it on another day.</source>
        <translation>Geben Sie den Inhabern den Entwurf der Veranstaltung. Er sagt ihrer Wallet, was zu unterschreiben ist, und Sie können an einem anderen Tag damit weitermachen.</translation>
    </message>
    <message>
        <source>Save the draft…</source>
        <translation>Entwurf speichern…</translation>
    </message>
    <message>
        <source>Claims that came in</source>
        <translation>Eingegangene Ansprüche</translation>
    </message>
    <message>
        <source>Choose the files, or drop them on this window. Each is checked against the list and its holder&apos;s signature.</source>
        <translation>Wählen Sie die Dateien oder ziehen Sie sie in dieses Fenster. Jede wird mit der Liste und der Unterschrift des Inhabers verglichen.</translation>
    </message>
    <message>
        <source>Tickets that show a secret in place of an address: %1</source>
        <translation>Tickets, die ein Geheimnis statt einer Adresse zeigen: %1</translation>
    </message>
    <message>
        <source>Add claims…</source>
        <translation>Ansprüche hinzufügen…</translation>
    </message>
    <message>
        <source>Forget all claims</source>
        <translation>Alle Ansprüche vergessen</translation>
    </message>
    <message>
        <source>Checking claims and making the list…</source>
        <translation>Ansprüche werden geprüft, die Liste entsteht…</translation>
    </message>
    <message>
        <source>Where the draft goes</source>
        <translation>Wohin der Entwurf kommt</translation>
    </message>
    <message>
        <source>Drafts (*.draft.json)</source>
        <translation>Entwürfe (*.draft.json)</translation>
    </message>
    <message>
        <source>Claims (*.json)</source>
        <translation>Ansprüche (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>EventDoorsPage</name>
    <message>
        <source>What holds at the doors?</source>
        <translation>Was gilt an den Türen?</translation>
    </message>
    <message>
        <source>All of this can be revised later, except for the list of tickets.</source>
        <translation>All das lässt sich später noch ändern, nur die Liste der Tickets nicht.</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Check-in opens, days before</source>
        <translation>Anmeldung öffnet, Tage vorher</translation>
    </message>
    <message>
        <source>Proofs can be handed in from then on</source>
        <translation>Ab dann können Nachweise abgegeben werden</translation>
    </message>
    <message>
        <source>Doors open, minutes before</source>
        <translation>Türen öffnen, Minuten vorher</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Passes on paper are allowed</source>
        <translation>Pässe auf Papier sind erlaubt</translation>
    </message>
    <message>
        <source>Whoever brings the paper first gets in</source>
        <translation>Wer das Papier zuerst bringt, kommt hinein</translation>
    </message>
    <message>
        <source>Visitors may go out and in again</source>
        <translation>Gäste dürfen hinaus und wieder hinein</translation>
    </message>
    <message>
        <source>Each pass answers a challenge of the gate</source>
        <translation>Jeder Pass beantwortet eine Herausforderung des Einlasses</translation>
    </message>
    <message>
        <source>Slower, and nobody can relay a picture of a pass</source>
        <translation>Langsamer, dafür kann niemand das Bild eines Passes weiterreichen</translation>
    </message>
    <message>
        <source>All gates share one ledger</source>
        <translation>Alle Einlässe teilen ein Einlassbuch</translation>
    </message>
    <message>
        <source>Switch it off for doors without a network: a pass then enters once per group of gates</source>
        <translation>Für Türen ohne Netz ausschalten: ein Pass kommt dann einmal je Gruppe hinein</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Without tiers, a proof shows nothing but that there is a ticket. With tiers, it shows which one, so name them only where the doors need it.</source>
        <translation>Ohne Kategorien zeigt ein Nachweis nur, dass es ein Ticket gibt. Mit Kategorien zeigt er, welche; nennen Sie sie also nur, wo die Türen sie brauchen.</translation>
    </message>
    <message>
        <source>The column “tier” of the list has these numbers. A proof shows the tier and nothing else.</source>
        <translation>Die Spalte „tier“ der Liste enthält diese Nummern. Ein Nachweis zeigt die Kategorie und sonst nichts.</translation>
    </message>
    <message>
        <source>Name of tier %1</source>
        <extracomment>A tier of tickets such as &quot;VIP&quot; or &quot;Balcony&quot;; %1 is its number</extracomment>
        <translation>Name der Kategorie %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Add a tier</source>
        <translation>Kategorie hinzufügen</translation>
    </message>
    <message>
        <source>Groups of gates</source>
        <translation>Gruppen von Einlässen</translation>
    </message>
    <message>
        <source>Gates that share a ledger are one group.</source>
        <translation>Einlässe, die ein Einlassbuch teilen, sind eine Gruppe.</translation>
    </message>
    <message>
        <source>Name of group %1</source>
        <translation>Name der Gruppe %1</translation>
    </message>
    <message>
        <source>Admits every tier.</source>
        <translation>Lässt jede Kategorie ein.</translation>
    </message>
    <message>
        <source>Admits these tiers:</source>
        <translation>Lässt diese Kategorien ein:</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>Whether a group of gates admits a tier: the tier, the group</extracomment>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Gruppe hinzufügen</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Ask for an age together with the ticket</source>
        <translation>Zusammen mit dem Ticket nach dem Alter fragen</translation>
    </message>
    <message>
        <source>One proof of both. Visitors need a credential of an issuer that you trust; you learn that they are old enough, not their birthday.</source>
        <translation>Ein Nachweis für beides. Gäste brauchen einen Ausweis eines Ausstellers, dem Sie vertrauen; Sie erfahren, dass sie alt genug sind, nicht den Geburtstag.</translation>
    </message>
    <message>
        <source>Years of age</source>
        <translation>Alter in Jahren</translation>
    </message>
    <message>
        <source>Kind of the credential</source>
        <translation>Art des Ausweises</translation>
    </message>
    <message>
        <source>No issuer is trusted yet.</source>
        <translation>Noch wird keinem Aussteller vertraut.</translation>
    </message>
    <message>
        <source>Trusted keys of issuers: %1</source>
        <translation>Vertraute Schlüssel von Ausstellern: %1</translation>
    </message>
    <message>
        <source>Open their key set…</source>
        <translation>Deren Schlüsselsatz öffnen…</translation>
    </message>
    <message>
        <source>Key set of the issuers</source>
        <translation>Schlüsselsatz der Aussteller</translation>
    </message>
    <message>
        <source>Key sets (*.jwks *.json)</source>
        <translation>Schlüsselsätze (*.jwks *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>EventPublishedPage</name>
    <message>
        <source>The event is published</source>
        <translation>Die Veranstaltung ist veröffentlicht</translation>
    </message>
    <message>
        <source>Give the first two files to everybody: on your website, by mail, with the tickets. They are public.</source>
        <translation>Geben Sie die ersten zwei Dateien allen: auf Ihrer Website, per Mail, mit den Tickets. Sie sind öffentlich.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Ansprüche</translation>
    </message>
    <message>
        <source>The claims tell which address stands behind which secret, and nobody needs them any more. Files: %1</source>
        <translation>Die Ansprüche sagen, welche Adresse hinter welchem Geheimnis steht, und niemand braucht sie mehr. Dateien: %1</translation>
    </message>
    <message>
        <source>Delete the claims</source>
        <translation>Ansprüche löschen</translation>
    </message>
    <message>
        <source>On the day</source>
        <translation>Am Tag selbst</translation>
    </message>
    <message>
        <source>Open the event file at the Gate desk, with the key for check-ins beside it. Here you see the numbers, and close the event afterwards.</source>
        <translation>Öffnen Sie die Veranstaltungsdatei am Einlass, mit dem Schlüssel für Anmeldungen daneben. Hier sehen Sie die Zahlen und schließen die Veranstaltung hinterher.</translation>
    </message>
    <message>
        <source>Watch this event</source>
        <translation>Diese Veranstaltung beobachten</translation>
    </message>
    <message>
        <source>Back to your events</source>
        <translation>Zurück zu Ihren Veranstaltungen</translation>
    </message>
</context>
<context>
    <name>EventSignPage</name>
    <message>
        <source>Is this right?</source>
        <translation>Stimmt das so?</translation>
    </message>
    <message>
        <source>Your signature fixes the list: from then on it decides who may enter.</source>
        <translation>Ihre Unterschrift legt die Liste fest: von da an entscheidet sie, wer hinein darf.</translation>
    </message>
    <message>
        <source>What visitors will prove</source>
        <translation>Was Gäste nachweisen werden</translation>
    </message>
    <message>
        <source>The event</source>
        <translation>Die Veranstaltung</translation>
    </message>
    <message>
        <source>Sign and publish</source>
        <translation>Unterschreiben und veröffentlichen</translation>
    </message>
    <message>
        <source>Three files are written: the event and its list, for everybody, and a key with which your gate confirms check-ins. Your own key stays in this application&apos;s folder.</source>
        <translation>Drei Dateien werden geschrieben: die Veranstaltung und ihre Liste, für alle, und ein Schlüssel, mit dem Ihr Einlass Anmeldungen bestätigt. Ihr eigener Schlüssel bleibt im Ordner dieser Anwendung.</translation>
    </message>
    <message>
        <source>The list is complete, and I publish it</source>
        <translation>Die Liste ist vollständig, und ich veröffentliche sie</translation>
    </message>
    <message>
        <source>Sign the event…</source>
        <translation>Veranstaltung unterschreiben…</translation>
    </message>
    <message>
        <source>Signing and writing…</source>
        <translation>Wird unterschrieben und geschrieben…</translation>
    </message>
    <message>
        <source>Folder for the event&apos;s files</source>
        <translation>Ordner für die Dateien der Veranstaltung</translation>
    </message>
</context>
<context>
    <name>EventStartPage</name>
    <message>
        <source>Your events</source>
        <translation>Ihre Veranstaltungen</translation>
    </message>
    <message>
        <source>Publish who may enter, watch how it fills, and close it so that nothing personal remains.</source>
        <translation>Veröffentlichen Sie, wer hinein darf, sehen Sie zu, wie es sich füllt, und schließen Sie so, dass nichts Persönliches bleibt.</translation>
    </message>
    <message>
        <source>A new event</source>
        <translation>Eine neue Veranstaltung</translation>
    </message>
    <message>
        <source>Five short steps: what it is, what holds at the doors, who has tickets, claims, and your signature. Nothing is published before the last one.</source>
        <translation>Fünf kurze Schritte: was es ist, was an den Türen gilt, wer Tickets hat, Ansprüche und Ihre Unterschrift. Vor dem letzten wird nichts veröffentlicht.</translation>
    </message>
    <message>
        <source>Make an event</source>
        <translation>Veranstaltung anlegen</translation>
    </message>
    <message>
        <source>Open a draft…</source>
        <translation>Entwurf öffnen…</translation>
    </message>
    <message>
        <source>Goes on with an event that is not signed yet</source>
        <translation>Macht mit einer Veranstaltung weiter, die noch nicht unterschrieben ist</translation>
    </message>
    <message>
        <source>An event that runs</source>
        <translation>Eine laufende Veranstaltung</translation>
    </message>
    <message>
        <source>See how many came, how fast the doors are, and what they refused. Afterwards, close it and get the deletion receipt.</source>
        <translation>Sehen Sie, wie viele kamen, wie schnell die Türen sind und was sie abwiesen. Hinterher schließen Sie sie und erhalten den Löschbeleg.</translation>
    </message>
    <message>
        <source>Open an event…</source>
        <translation>Veranstaltung öffnen…</translation>
    </message>
    <message>
        <source>Draft of an event</source>
        <translation>Entwurf einer Veranstaltung</translation>
    </message>
    <message>
        <source>Drafts (*.draft.json)</source>
        <translation>Entwürfe (*.draft.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Event file</source>
        <translation>Veranstaltungsdatei</translation>
    </message>
    <message>
        <source>Event files (*.event.json)</source>
        <translation>Veranstaltungsdateien (*.event.json)</translation>
    </message>
</context>
<context>
    <name>EventTexts</name>
    <message>
        <source>%1 to %2</source>
        <extracomment>A period: its beginning and its end</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Doors</source>
        <translation>Türen</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>passes on paper</source>
        <translation>Pässe auf Papier</translation>
    </message>
    <message>
        <source>no passes on paper</source>
        <translation>keine Pässe auf Papier</translation>
    </message>
    <message>
        <source>out and in again</source>
        <translation>hinaus und wieder hinein</translation>
    </message>
    <message>
        <source>one entry</source>
        <translation>ein Eintritt</translation>
    </message>
    <message>
        <source>each pass answers a challenge</source>
        <translation>jeder Pass beantwortet eine Herausforderung</translation>
    </message>
    <message>
        <source>gates without a network</source>
        <translation>Einlässe ohne Netz</translation>
    </message>
    <message>
        <source>At the doors</source>
        <translation>An den Türen</translation>
    </message>
    <message>
        <source>admits every ticket</source>
        <translation>lässt jedes Ticket ein</translation>
    </message>
    <message>
        <source>admits %1</source>
        <translation>lässt ein: %1</translation>
    </message>
</context>
<context>
    <name>EventTicketsPage</name>
    <message>
        <source>Who has tickets?</source>
        <translation>Wer hat Tickets?</translation>
    </message>
    <message>
        <source>Every ticket with its holder&apos;s address. Visitors hide among all of them, so the list must be complete.</source>
        <translation>Jedes Ticket mit der Adresse seines Inhabers. Gäste verstecken sich unter allen, darum muss die Liste vollständig sein.</translation>
    </message>
    <message>
        <source>From a table</source>
        <translation>Aus einer Tabelle</translation>
    </message>
    <message>
        <source>A CSV file: the first line is token,owner or token,owner,tier; then a line for each ticket.</source>
        <translation>Eine CSV-Datei: die erste Zeile ist token,owner oder token,owner,tier; dann eine Zeile je Ticket.</translation>
    </message>
    <message>
        <source>Open the table…</source>
        <translation>Tabelle öffnen…</translation>
    </message>
    <message>
        <source>From the chain</source>
        <translation>Von der Kette</translation>
    </message>
    <message>
        <source>Reads who holds the contract&apos;s tokens from a node that you trust. Only ask your own node, or compare two.</source>
        <translation>Liest von einem Knoten, dem Sie vertrauen, wer die Token des Vertrags hat. Fragen Sie nur Ihren eigenen, oder vergleichen Sie zwei.</translation>
    </message>
    <message>
        <source>Address of the node</source>
        <translation>Adresse des Knotens</translation>
    </message>
    <message>
        <source>Such as http://127.0.0.1:8545</source>
        <translation>Etwa http://127.0.0.1:8545</translation>
    </message>
    <message>
        <source>First block</source>
        <translation>Erster Block</translation>
    </message>
    <message>
        <source>At or before the contract&apos;s own</source>
        <translation>Der des Vertrags oder einer davor</translation>
    </message>
    <message>
        <source>Last block</source>
        <translation>Letzter Block</translation>
    </message>
    <message>
        <source>Empty: the latest one</source>
        <translation>Leer: der neueste</translation>
    </message>
    <message>
        <source>Read the chain</source>
        <translation>Kette lesen</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>Liste wird gelesen…</translation>
    </message>
    <message>
        <source>The list from %1</source>
        <extracomment>%1 is a file&apos;s name, or &quot;the chain&quot;</extracomment>
        <translation>Die Liste aus: %1</translation>
    </message>
    <message>
        <source>Lines that cannot be used: %1</source>
        <translation>Unbrauchbare Zeilen: %1</translation>
    </message>
    <message>
        <source>Here are the first %1. Correct the table and open it again.</source>
        <translation>Hier stehen die ersten %1. Berichtigen Sie die Tabelle und öffnen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Correct the table and open it again.</source>
        <translation>Berichtigen Sie die Tabelle und öffnen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Lines that cannot be used</source>
        <translation>Unbrauchbare Zeilen</translation>
    </message>
    <message>
        <source>Every line is good.</source>
        <translation>Jede Zeile ist gut.</translation>
    </message>
    <message>
        <source>Who knows some of the holders may guess the others.</source>
        <translation>Wer einige der Inhaber kennt, kann die anderen erraten.</translation>
    </message>
    <message>
        <source>Table of tickets</source>
        <translation>Tabelle der Tickets</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>EventWatchPage</name>
    <message>
        <source>From %1, read at %2</source>
        <extracomment>Where numbers come from (a file or an address), and the time when they were read</extracomment>
        <translation>Aus %1, gelesen um %2</translation>
    </message>
    <message>
        <source>Nothing has happened yet. This page shows it as soon as it does.</source>
        <translation>Noch ist nichts geschehen. Diese Seite zeigt es, sobald etwas geschieht.</translation>
    </message>
    <message>
        <source>Admitted, by minute</source>
        <translation>Eingelassen, je Minute</translation>
    </message>
    <message>
        <source>Admitted, every %1 minutes</source>
        <translation>Eingelassen, je %1 Minuten</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>Eingelassen</translation>
    </message>
    <message>
        <source>Crowd inside</source>
        <translation>Menge drinnen</translation>
    </message>
    <message>
        <source>Check-ins, by minute</source>
        <translation>Anmeldungen, je Minute</translation>
    </message>
    <message>
        <source>Check-ins, every %1 minutes</source>
        <translation>Anmeldungen, je %1 Minuten</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>Anmeldungen</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>Six words</source>
        <translation>Sechs Wörter</translation>
    </message>
    <message>
        <source>Back to your events</source>
        <translation>Zurück zu Ihren Veranstaltungen</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Your tickets and credentials live in a vault on this computer. Proofs are made here too: nobody learns who you are.</source>
        <translation>Ihre Tickets und Ausweise liegen in einem Tresor auf diesem Computer. Auch Nachweise werden hier erstellt: niemand erfährt, wer Sie sind.</translation>
    </message>
    <message>
        <source>Make a vault</source>
        <translation>Tresor anlegen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Four or more unrelated words are easy to remember and hard to guess. Nobody can reset it.</source>
        <translation>Vier oder mehr Wörter ohne Zusammenhang sind leicht zu merken und schwer zu erraten. Niemand kann sie zurücksetzen.</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Passphrase noch einmal</translation>
    </message>
    <message>
        <source>The two differ</source>
        <translation>Die beiden unterscheiden sich</translation>
    </message>
    <message>
        <source>Making the vault…</source>
        <translation>Der Tresor wird angelegt…</translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation>Tresor anlegen</translation>
    </message>
    <message>
        <source>Bring a vault back</source>
        <translation>Tresor zurückholen</translation>
    </message>
    <message>
        <source>A backup gives the same passes as before: tickets that were checked in stay checked in.</source>
        <translation>Eine Sicherung ergibt dieselben Pässe wie zuvor: angemeldete Tickets bleiben angemeldet.</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Sicherung wiederherstellen…</translation>
    </message>
    <message>
        <source>Backup file</source>
        <translation>Sicherungsdatei</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Passphrase der Sicherung</translation>
    </message>
</context>
<context>
    <name>GateTexts</name>
    <message>
        <source>Valid</source>
        <extracomment>Verdict at the gate: let them in</extracomment>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Exit recorded</source>
        <translation>Ausgang vermerkt</translation>
    </message>
    <message>
        <source>Already used</source>
        <translation>Schon benutzt</translation>
    </message>
    <message>
        <source>Not valid for this event</source>
        <translation>Nicht gültig für diese Veranstaltung</translation>
    </message>
    <message>
        <source>Not valid at this time</source>
        <translation>Nicht gültig zu dieser Zeit</translation>
    </message>
    <message>
        <source>Ticket type not allowed here</source>
        <translation>Ticketart hier nicht zugelassen</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Proof invalid</source>
        <translation>Nachweis ungültig</translation>
    </message>
    <message>
        <source>Not checked in yet</source>
        <translation>Noch nicht angemeldet</translation>
    </message>
    <message>
        <source>Expired code</source>
        <translation>Code abgelaufen</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Tier %1</source>
        <translation>Kategorie %1</translation>
    </message>
    <message>
        <source>Ask the help desk</source>
        <translation>Fragen Sie am Infoschalter</translation>
    </message>
    <message>
        <source>First used at %1</source>
        <translation>Zuerst benutzt um %1</translation>
    </message>
    <message>
        <source>A picture of a code, or a clock that is wrong. Show the pass on the screen itself.</source>
        <translation>Das Foto eines Codes oder eine falsch gehende Uhr. Zeigen Sie den Pass auf dem Bildschirm selbst.</translation>
    </message>
    <message>
        <source>Hand in the proof first, then show the pass.</source>
        <translation>Geben Sie zuerst den Nachweis ab, dann zeigen Sie den Pass.</translation>
    </message>
    <message>
        <source>Hold the code closer, straighter or brighter.</source>
        <translation>Halten Sie den Code näher, gerader oder heller.</translation>
    </message>
    <message>
        <source>The event file names the hours of this gate.</source>
        <translation>Die Veranstaltungsdatei nennt die Zeiten dieses Einlasses.</translation>
    </message>
    <message>
        <source>Another device took this pass over.</source>
        <translation>Ein anderes Gerät hat diesen Pass übernommen.</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Pass</translation>
    </message>
    <message>
        <source>A number that means nothing without this gate&apos;s event key</source>
        <translation>Eine Zahl, die ohne den Veranstaltungsschlüssel dieses Einlasses nichts bedeutet</translation>
    </message>
    <message>
        <source>Encrypted record</source>
        <translation>Verschlüsselter Eintrag</translation>
    </message>
    <message>
        <source>The key that signs the pass, the tier, inside or outside, the last code&apos;s time slot, the minute and gate of the first entry</source>
        <translation>Der Schlüssel, der den Pass signiert, die Kategorie, drinnen oder draußen, das Zeitfenster des letzten Codes, Minute und Einlass des ersten Eintritts</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>Pässe</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>How often each verdict was given, by minute and gate</source>
        <translation>Wie oft jedes Urteil gefällt wurde, nach Minute und Einlass</translation>
    </message>
    <message>
        <source>Event key</source>
        <translation>Veranstaltungsschlüssel</translation>
    </message>
    <message>
        <source>In a file beside the ledger; destroyed when the event closes</source>
        <translation>In einer Datei neben dem Einlassbuch; wird vernichtet, wenn die Veranstaltung geschlossen wird</translation>
    </message>
</context>
<context>
    <name>HoldingsPage</name>
    <message>
        <source>Your tickets and credentials</source>
        <translation>Ihre Tickets und Ausweise</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Noch nichts hier</translation>
    </message>
    <message>
        <source>Add a ticket with the event file and the list of tickets that the organizer published, or a credential that a provider gave you.</source>
        <translation>Fügen Sie ein Ticket hinzu, mit der Veranstaltungsdatei und der Ticketliste des Veranstalters, oder einen Ausweis, den ein Anbieter Ihnen gegeben hat.</translation>
    </message>
    <message>
        <source>Prove again</source>
        <translation>Noch einmal nachweisen</translation>
    </message>
    <message>
        <source>Get ready to enter</source>
        <translation>Für den Einlass vorbereiten</translation>
    </message>
    <message>
        <source>Makes the proof that you hold a ticket: %1</source>
        <translation>Erstellt den Nachweis, dass Sie ein Ticket haben: %1</translation>
    </message>
    <message>
        <source>Show the pass</source>
        <translation>Pass zeigen</translation>
    </message>
    <message>
        <source>Add a ticket…</source>
        <translation>Ticket hinzufügen…</translation>
    </message>
    <message>
        <source>Add a credential…</source>
        <translation>Ausweis hinzufügen…</translation>
    </message>
    <message>
        <source>Answer a request…</source>
        <translation>Anfrage beantworten…</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Sichern…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>What you have shown</source>
        <translation>Was Sie gezeigt haben</translation>
    </message>
    <message>
        <source>Event file</source>
        <translation>Veranstaltungsdatei</translation>
    </message>
    <message>
        <source>Event files (*.event.json)</source>
        <translation>Veranstaltungsdateien (*.event.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>List of tickets of this event</source>
        <translation>Ticketliste dieser Veranstaltung</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Ausweis</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Where the backup goes</source>
        <translation>Wohin die Sicherung kommt</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Tickets on a chain belong to a key. Bring it here to prove that you hold them; it stays in the vault.</source>
        <translation>Tickets auf einer Kette gehören zu einem Schlüssel. Bringen Sie ihn hierher, um nachzuweisen, dass Sie sie haben; er bleibt im Tresor.</translation>
    </message>
    <message>
        <source>Key, 64 hexadecimal digits</source>
        <translation>Schlüssel, 64 hexadezimale Ziffern</translation>
    </message>
    <message>
        <source>Add the key</source>
        <translation>Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Back up to %1</source>
        <translation>Nach %1 sichern</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Passphrase der Sicherung</translation>
    </message>
    <message>
        <source>Write the backup</source>
        <translation>Sicherung schreiben</translation>
    </message>
    <message>
        <source>Answer of a check-in…</source>
        <translation>Antwort einer Anmeldung…</translation>
    </message>
    <message>
        <source>Answer of a check-in</source>
        <translation>Antwort einer Anmeldung</translation>
    </message>
    <message>
        <source>Answers (*.json)</source>
        <translation>Antworten (*.json)</translation>
    </message>
</context>
<context>
    <name>IssuePage</name>
    <message>
        <source>Issue credentials</source>
        <translation>Ausweise ausstellen</translation>
    </message>
    <message>
        <source>A key, a table of what you know, and a signature on each line.</source>
        <translation>Ein Schlüssel, eine Tabelle dessen, was Sie wissen, und eine Unterschrift unter jede Zeile.</translation>
    </message>
    <message>
        <source>Lock the keys</source>
        <translation>Schlüssel wegschließen</translation>
    </message>
</context>
<context>
    <name>IssuerKeysCard</name>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>There is no key yet. Make one, then save the key set: it tells others which signatures are yours.</source>
        <translation>Es gibt noch keinen Schlüssel. Erzeugen Sie einen und speichern Sie dann den Schlüsselsatz: er sagt anderen, welche Unterschriften Ihre sind.</translation>
    </message>
    <message>
        <source>Save the key set…</source>
        <translation>Schlüsselsatz speichern…</translation>
    </message>
    <message>
        <source>Public keys in the form of RFC 7517</source>
        <translation>Öffentliche Schlüssel in der Form von RFC 7517</translation>
    </message>
    <message>
        <source>Name of a new key</source>
        <translation>Name eines neuen Schlüssels</translation>
    </message>
    <message>
        <source>Such as kyc-2026: letters, digits, dots and hyphens</source>
        <translation>Etwa kyc-2026: Buchstaben, Ziffern, Punkte und Bindestriche</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>ES256 (P-256)</source>
        <extracomment>P-256 and secp256k1 are names of curves</extracomment>
        <translation>ES256 (P-256)</translation>
    </message>
    <message>
        <source>ES256K (secp256k1)</source>
        <translation>ES256K (secp256k1)</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>Where the key set goes</source>
        <translation>Wohin der Schlüsselsatz kommt</translation>
    </message>
    <message>
        <source>Key sets (*.jwks *.json)</source>
        <translation>Schlüsselsätze (*.jwks *.json)</translation>
    </message>
</context>
<context>
    <name>IssuerVaultPage</name>
    <message>
        <source>Issue credentials</source>
        <translation>Ausweise ausstellen</translation>
    </message>
    <message>
        <source>Sign what you know of your customers, for a key of theirs. What they show of it later, and to whom, you do not learn.</source>
        <translation>Unterschreiben Sie, was Sie von Ihrer Kundschaft wissen, für deren eigenen Schlüssel. Was sie später davon zeigt und wem, erfahren Sie nicht.</translation>
    </message>
    <message>
        <source>Make a vault for your keys</source>
        <translation>Tresor für Ihre Schlüssel anlegen</translation>
    </message>
    <message>
        <source>Whoever has these keys can issue credentials in your name. They stay on this computer, sealed with a passphrase.</source>
        <translation>Wer diese Schlüssel hat, kann in Ihrem Namen Ausweise ausstellen. Sie bleiben auf diesem Computer, mit einer Passphrase versiegelt.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>Four or more unrelated words are easy to remember and hard to guess. Nobody can reset it.</source>
        <translation>Vier oder mehr Wörter ohne Zusammenhang sind leicht zu merken und schwer zu erraten. Niemand kann sie zurücksetzen.</translation>
    </message>
    <message>
        <source>New passphrase again</source>
        <translation>Neue Passphrase noch einmal</translation>
    </message>
    <message>
        <source>The two differ</source>
        <translation>Die beiden sind verschieden</translation>
    </message>
    <message>
        <source>Making the vault…</source>
        <translation>Tresor wird angelegt…</translation>
    </message>
    <message>
        <source>Make the issuer&apos;s vault</source>
        <translation>Tresor des Ausstellers anlegen</translation>
    </message>
    <message>
        <source>Unlock your keys</source>
        <translation>Schlüssel aufschließen</translation>
    </message>
    <message>
        <source>Passphrase of your keys</source>
        <translation>Passphrase Ihrer Schlüssel</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Wird aufgeschlossen…</translation>
    </message>
    <message>
        <source>Unlock the keys</source>
        <translation>Schlüssel aufschließen</translation>
    </message>
</context>
<context>
    <name>LenderDesk</name>
    <message>
        <source>Ask for a proof</source>
        <translation>Um einen Nachweis bitten</translation>
    </message>
    <message>
        <source>The one who proves it shows this and nothing else; you keep a receipt that anyone can check again.</source>
        <translation>Wer es nachweist, zeigt dies und sonst nichts; Sie behalten einen Beleg, den jeder noch einmal prüfen kann.</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Save the receipt…</source>
        <translation>Beleg speichern…</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>What is to be proven</source>
        <translation>Was nachzuweisen ist</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Shown to the one who is asked</source>
        <translation>Wird der gefragten Person gezeigt</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wofür es ist</translation>
    </message>
    <message>
        <source>Application number</source>
        <translation>Antragsnummer</translation>
    </message>
    <message>
        <source>A proof fits this one only</source>
        <translation>Ein Nachweis passt nur zu diesem</translation>
    </message>
    <message>
        <source>Make the request</source>
        <translation>Anfrage erstellen</translation>
    </message>
    <message>
        <source>Open a request…</source>
        <translation>Anfrage öffnen…</translation>
    </message>
    <message>
        <source>Save the request…</source>
        <translation>Anfrage speichern…</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Check a proof…</source>
        <translation>Nachweis prüfen…</translation>
    </message>
    <message>
        <source>Check an old receipt…</source>
        <translation>Alten Beleg prüfen…</translation>
    </message>
    <message>
        <source>Where the request goes</source>
        <translation>Wohin die Anfrage kommt</translation>
    </message>
    <message>
        <source>Proof file</source>
        <translation>Nachweisdatei</translation>
    </message>
    <message>
        <source>Proof files (*.symbolon)</source>
        <translation>Nachweisdateien (*.symbolon)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Receipts (*.json)</source>
        <translation>Belege (*.json)</translation>
    </message>
    <message>
        <source>Proof file of this receipt</source>
        <translation>Nachweisdatei dieses Belegs</translation>
    </message>
    <message>
        <source>Where the receipt goes</source>
        <translation>Wohin der Beleg kommt</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Copy the request</source>
        <translation>Anfrage kopieren</translation>
    </message>
    <message>
        <source>Show it as codes</source>
        <translation>Als Codes zeigen</translation>
    </message>
    <message>
        <source>Hide the codes</source>
        <translation>Codes verbergen</translation>
    </message>
    <message>
        <source>For a wallet that scans this screen</source>
        <translation>Für eine Brieftasche, die diesen Bildschirm scannt</translation>
    </message>
    <message numerus="yes">
        <source>The request as %n codes that follow each other</source>
        <translation>
            <numerusform>Die Anfrage als %n Code</numerusform>
            <numerusform>Die Anfrage als %n aufeinanderfolgende Codes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Wallet</source>
        <translation>Brieftasche</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Einlass</translation>
    </message>
    <message>
        <source>Symbolon</source>
        <translation>Symbolon</translation>
    </message>
    <message>
        <source>Lender</source>
        <translation>Kreditgeber</translation>
    </message>
    <message>
        <source>Organizer</source>
        <translation>Veranstalter</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
</context>
<context>
    <name>NumbersSourceCard</name>
    <message>
        <source>Other numbers</source>
        <translation>Andere Zahlen</translation>
    </message>
    <message>
        <source>Where are the numbers?</source>
        <translation>Wo sind die Zahlen?</translation>
    </message>
    <message>
        <source>A ledger is a file of a gate on this computer. A gate elsewhere gives its numbers over the network, with a token of the role “organizer”.</source>
        <translation>Ein Einlassbuch ist eine Datei eines Einlasses auf diesem Computer. Ein Einlass anderswo gibt seine Zahlen über das Netz, mit einem Token der Rolle „organizer“.</translation>
    </message>
    <message>
        <source>Open a ledger…</source>
        <translation>Einlassbuch öffnen…</translation>
    </message>
    <message>
        <source>Address of the gate&apos;s server</source>
        <translation>Adresse des Einlass-Servers</translation>
    </message>
    <message>
        <source>Such as https://gate.example:8443</source>
        <translation>Etwa https://gate.example:8443</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Trusted certificate: %1</source>
        <translation>Vertrautes Zertifikat: %1</translation>
    </message>
    <message>
        <source>Ask the gate</source>
        <translation>Einlass fragen</translation>
    </message>
    <message>
        <source>Trust a certificate…</source>
        <translation>Einem Zertifikat vertrauen…</translation>
    </message>
    <message>
        <source>For a gate whose certificate nobody else has signed</source>
        <translation>Für einen Einlass, dessen Zertifikat niemand sonst unterschrieben hat</translation>
    </message>
    <message>
        <source>Ledger of a gate</source>
        <translation>Einlassbuch eines Einlasses</translation>
    </message>
    <message>
        <source>Ledgers (*.ledger)</source>
        <translation>Einlassbücher (*.ledger)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Certificate of the gate</source>
        <translation>Zertifikat des Einlasses</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt)</source>
        <translation>Zertifikate (*.pem *.crt)</translation>
    </message>
</context>
<context>
    <name>OpenEventPage</name>
    <message>
        <source>Open the gate</source>
        <translation>Einlass öffnen</translation>
    </message>
    <message>
        <source>Choose the event file that the organizer gave you. The gate then works without a network.</source>
        <translation>Wählen Sie die Veranstaltungsdatei, die Sie vom Veranstalter haben. Danach arbeitet der Einlass ohne Netzwerk.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>The six words of the event must be the same here and on every attendee&apos;s screen.</source>
        <translation>Die sechs Wörter der Veranstaltung müssen hier und auf dem Bildschirm jedes Gastes gleich sein.</translation>
    </message>
    <message>
        <source>Open event file…</source>
        <translation>Veranstaltungsdatei öffnen…</translation>
    </message>
    <message>
        <source>Open the demo event</source>
        <translation>Beispielveranstaltung öffnen</translation>
    </message>
    <message>
        <source>Event file</source>
        <translation>Veranstaltungsdatei</translation>
    </message>
    <message>
        <source>Event files (*.event.json)</source>
        <translation>Veranstaltungsdateien (*.event.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>PassPage</name>
    <message>
        <source>Pass for %1</source>
        <translation>Pass für %1</translation>
    </message>
    <message numerus="yes">
        <source>Pass code, new in %n seconds</source>
        <translation>
            <numerusform>Pass-Code, neu in %n Sekunde</numerusform>
            <numerusform>Pass-Code, neu in %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Short code %1</source>
        <translation>Kurzcode %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Signed by the organizer. Turn the screen&apos;s brightness up.</source>
        <translation>Vom Veranstalter unterschrieben. Stellen Sie den Bildschirm hell.</translation>
    </message>
    <message>
        <source>Not checked in yet: the gate must know this pass already.</source>
        <translation>Noch nicht angemeldet: Der Einlass muss diesen Pass schon kennen.</translation>
    </message>
    <message>
        <source>Stop the camera</source>
        <translation>Kamera anhalten</translation>
    </message>
    <message>
        <source>Scan the gate&apos;s challenge</source>
        <translation>Frage des Einlasses scannen</translation>
    </message>
    <message>
        <source>Paste the gate&apos;s challenge</source>
        <translation>Frage des Einlasses einfügen</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Where the paper pass goes</source>
        <translation>Wohin der Papierpass soll</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>ProvingPage</name>
    <message>
        <source>The proof is ready</source>
        <translation>Der Nachweis ist fertig</translation>
    </message>
    <message>
        <source>Making the proof</source>
        <translation>Der Nachweis wird erstellt</translation>
    </message>
    <message>
        <source>It is made on this computer. You can cancel at any moment.</source>
        <translation>Er wird auf diesem Computer erstellt. Sie können jederzeit abbrechen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Save the proof…</source>
        <translation>Nachweis speichern…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Where the proof goes</source>
        <translation>Wohin der Nachweis kommt</translation>
    </message>
    <message>
        <source>Proof files (*.symbolon)</source>
        <translation>Nachweisdateien (*.symbolon)</translation>
    </message>
    <message>
        <source>Or hand it over as a file</source>
        <translation>Oder als Datei übergeben</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Receipt of a proof</source>
        <translation>Beleg über einen Nachweis</translation>
    </message>
</context>
<context>
    <name>ReceiptCard</name>
    <message>
        <source>Deletion receipt</source>
        <translation>Löschbeleg</translation>
    </message>
    <message>
        <source>This is your statement of what was deleted, not a proof of it.</source>
        <translation>Das ist Ihre Erklärung darüber, was gelöscht wurde, kein Nachweis davon.</translation>
    </message>
    <message>
        <source>Save the receipt…</source>
        <translation>Beleg speichern…</translation>
    </message>
    <message>
        <source>Where the receipt goes</source>
        <translation>Wohin der Beleg kommt</translation>
    </message>
    <message>
        <source>Receipts (*.json)</source>
        <translation>Belege (*.json)</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Hold your code before the scanner</source>
        <translation>Halten Sie Ihren Code vor den Scanner</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Hand scanner (keyboard)</source>
        <translation>Handscanner (Tastatur)</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Serial port</source>
        <translation>Serieller Anschluss</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Read a picture…</source>
        <translation>Bild einlesen…</translation>
    </message>
    <message>
        <source>Read the clipboard</source>
        <translation>Zwischenablage einlesen</translation>
    </message>
    <message>
        <source>Check in a proof…</source>
        <translation>Mit Nachweis anmelden…</translation>
    </message>
    <message>
        <source>A proof file can also be dropped on this window</source>
        <translation>Eine Nachweisdatei lässt sich auch auf dieses Fenster ziehen</translation>
    </message>
    <message>
        <source>Type the code under the picture</source>
        <translation>Code unter dem Bild eintippen</translation>
    </message>
    <message>
        <source>For codes that no scanner reads</source>
        <translation>Für Codes, die kein Scanner liest</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>Eingelassen</translation>
    </message>
    <message>
        <source>Inside now</source>
        <translation>Jetzt drinnen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Scan to verdict</source>
        <translation>Vom Scan zum Urteil</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Einlassbuch</translation>
    </message>
    <message>
        <source>Event words</source>
        <translation>Wörter der Veranstaltung</translation>
    </message>
    <message>
        <source>What this gate stores</source>
        <translation>Was dieser Einlass speichert</translation>
    </message>
    <message>
        <source>Leave the event</source>
        <translation>Veranstaltung verlassen</translation>
    </message>
    <message>
        <source>Picture with a code</source>
        <translation>Bild mit einem Code</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp *.bmp)</translation>
    </message>
    <message>
        <source>Proof file</source>
        <translation>Nachweisdatei</translation>
    </message>
    <message>
        <source>Proof files (*.symbolon)</source>
        <translation>Nachweisdateien (*.symbolon)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Challenge for the next pass</source>
        <translation>Frage an den nächsten Pass</translation>
    </message>
    <message>
        <source>Scan this with your wallet first: %1</source>
        <translation>Scannen Sie dies zuerst mit Ihrer Brieftasche: %1</translation>
    </message>
    <message>
        <source>Ask passes for an answer</source>
        <translation>Pässe nach einer Antwort fragen</translation>
    </message>
    <message>
        <source>Ask for no answer</source>
        <translation>Nicht nach einer Antwort fragen</translation>
    </message>
    <message>
        <source>Shows a challenge that the next pass must sign</source>
        <translation>Zeigt eine Frage, die der nächste Pass unterschreiben muss</translation>
    </message>
    <message>
        <source>Other gates</source>
        <translation>Andere Einlässe</translation>
    </message>
</context>
<context>
    <name>SignTableCard</name>
    <message>
        <source>Sign</source>
        <translation>Unterschreiben</translation>
    </message>
    <message>
        <source>Credentials to issue</source>
        <translation>Auszustellende Ausweise</translation>
    </message>
    <message>
        <source>Sign with</source>
        <translation>Unterschreiben mit</translation>
    </message>
    <message>
        <source>Valid for days</source>
        <translation>Gültig für Tage</translation>
    </message>
    <message>
        <source>Short lives need no list of revoked credentials</source>
        <translation>Kurze Laufzeiten brauchen keine Sperrliste</translation>
    </message>
    <message>
        <source>Who issues</source>
        <translation>Wer ausstellt</translation>
    </message>
    <message>
        <source>Your address on the web, such as https://kyc.example</source>
        <translation>Ihre Adresse im Web, etwa https://kyc.example</translation>
    </message>
    <message>
        <source>Kind, as requests name it</source>
        <translation>Art, wie Anfragen sie nennen</translation>
    </message>
    <message>
        <source>Issue the credentials…</source>
        <translation>Ausweise ausstellen…</translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation>Wird unterschrieben…</translation>
    </message>
    <message>
        <source>What came of each line</source>
        <translation>Was aus jeder Zeile wurde</translation>
    </message>
    <message>
        <source>Save this list…</source>
        <translation>Diese Liste speichern…</translation>
    </message>
    <message>
        <source>Folder for the credentials</source>
        <translation>Ordner für die Ausweise</translation>
    </message>
    <message>
        <source>Where the list goes</source>
        <translation>Wohin die Liste kommt</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
</context>
<context>
    <name>StaffMenu</name>
    <message>
        <source>Staff menu</source>
        <translation>Personalmenü</translation>
    </message>
    <message>
        <source>Staff PIN</source>
        <translation>Personal-PIN</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Switch the kiosk off</source>
        <translation>Kiosk ausschalten</translation>
    </message>
    <message>
        <source>Back to visitors</source>
        <translation>Zurück zu den Besuchern</translation>
    </message>
</context>
<context>
    <name>Statements</name>
    <message>
        <source>Credit score</source>
        <translation>Kredit-Score</translation>
    </message>
    <message>
        <source>For application {application}: a credit bureau that you accept says that my score is at least {score_min}, with data at most {as_of_days_max} days old on {date}[, by the scorecard {model}][{reasons}; if it is lower, I show that and the reasons].</source>
        <translation>Zum Antrag {application}: Eine Auskunftei, die Sie anerkennen, sagt, dass mein Score mindestens {score_min} ist, mit Daten, die am {date} höchstens {as_of_days_max} Tage alt sind[, nach der Scorecard {model}][{reasons}; ist er niedriger, zeige ich das und die Gründe].</translation>
    </message>
    <message>
        <source>when the credential must be issued and valid</source>
        <translation>wann der Ausweis ausgestellt und gültig sein muss</translation>
    </message>
    <message>
        <source>the day that the age of the data is counted to</source>
        <translation>der Tag, bis zu dem das Alter der Daten gezählt wird</translation>
    </message>
    <message>
        <source>the kind of the credential (vct)</source>
        <translation>die Art des Ausweises (vct)</translation>
    </message>
    <message>
        <source>the keys of the bureaus that are accepted: 01000000 (P-256) or 02000000 (secp256k1), x, y</source>
        <translation>die Schlüssel der anerkannten Auskunfteien: 01000000 (P-256) oder 02000000 (secp256k1), x, y</translation>
    </message>
    <message>
        <source>how many seconds before the time above the credential may have been issued</source>
        <translation>wie viele Sekunden vor dem Zeitpunkt oben der Ausweis ausgestellt sein darf</translation>
    </message>
    <message>
        <source>within which each holder counts once; without it, nobody can tell who came twice</source>
        <translation>worin jeder Inhaber einmal zählt; ohne das erkennt niemand, wer zweimal kam</translation>
    </message>
    <message>
        <source>the score that is asked for</source>
        <translation>der verlangte Score</translation>
    </message>
    <message>
        <source>how old the bureau&apos;s data may be, in days</source>
        <translation>wie alt die Daten der Auskunftei sein dürfen, in Tagen</translation>
    </message>
    <message>
        <source>the commitment of the scorecard; without it, the score that the bureau states counts</source>
        <translation>die Festlegung der Scorecard; ohne sie zählt der Score, den die Auskunftei angibt</translation>
    </message>
    <message>
        <source>whether a lower score is shown too, with its reasons</source>
        <translation>ob auch ein niedrigerer Score gezeigt wird, mit seinen Gründen</translation>
    </message>
    <message>
        <source>the lender&apos;s number of the application</source>
        <translation>die Nummer des Antrags beim Kreditgeber</translation>
    </message>
    <message>
        <source>the key of the bureau that issued the credential</source>
        <translation>der Schlüssel der Auskunftei, die den Ausweis ausgestellt hat</translation>
    </message>
    <message>
        <source>whether the score reaches the one asked for</source>
        <translation>ob der Score den verlangten erreicht</translation>
    </message>
    <message>
        <source>what cost most points, by the scorecard&apos;s codes; 0: nothing</source>
        <translation>was die meisten Punkte gekostet hat, nach den Codes der Scorecard; 0: nichts</translation>
    </message>
    <message>
        <source>what cost second most</source>
        <translation>was am zweitmeisten gekostet hat</translation>
    </message>
    <message>
        <source>what cost third most</source>
        <translation>was am drittmeisten gekostet hat</translation>
    </message>
    <message>
        <source>what cost fourth most</source>
        <translation>was am viertmeisten gekostet hat</translation>
    </message>
    <message>
        <source>which of the accepted bureaus issued the credential</source>
        <translation>welche der anerkannten Auskunfteien den Ausweis ausgestellt hat</translation>
    </message>
    <message>
        <source>KYC check</source>
        <translation>KYC-Prüfung</translation>
    </message>
    <message>
        <source>On {date}, a KYC provider that you accept vouches for me[; I am at least {age_min} years old][; I live in one of {countries}][; my KYC level is at least {level_min}][{document_valid}; my identity document is valid][; I was screened in the last {screened_days_max} days].</source>
        <translation>Am {date} bürgt ein KYC-Anbieter, den Sie anerkennen, für mich[; ich bin mindestens {age_min} Jahre alt][; ich wohne in einem von {countries}][; meine KYC-Stufe ist mindestens {level_min}][{document_valid}; mein Ausweisdokument ist gültig][; ich wurde in den letzten {screened_days_max} Tagen überprüft].</translation>
    </message>
    <message>
        <source>the day that the conditions speak of</source>
        <translation>der Tag, von dem die Bedingungen sprechen</translation>
    </message>
    <message>
        <source>the keys of the KYC providers that are accepted: 01000000 (P-256) or 02000000 (secp256k1), x, y</source>
        <translation>die Schlüssel der anerkannten KYC-Anbieter: 01000000 (P-256) oder 02000000 (secp256k1), x, y</translation>
    </message>
    <message>
        <source>years of age</source>
        <translation>Alter in Jahren</translation>
    </message>
    <message>
        <source>countries of residence, as ISO 3166-1 writes them in two letters</source>
        <translation>Wohnsitzländer, wie ISO 3166-1 sie mit zwei Buchstaben schreibt</translation>
    </message>
    <message>
        <source>the provider&apos;s level of KYC</source>
        <translation>die KYC-Stufe beim Anbieter</translation>
    </message>
    <message>
        <source>whether the identity document must not have expired</source>
        <translation>ob das Ausweisdokument nicht abgelaufen sein darf</translation>
    </message>
    <message>
        <source>days since the last screening</source>
        <translation>Tage seit der letzten Überprüfung</translation>
    </message>
    <message>
        <source>the key of the KYC provider that issued the credential</source>
        <translation>der Schlüssel des KYC-Anbieters, der den Ausweis ausgestellt hat</translation>
    </message>
    <message>
        <source>which of the accepted KYC providers issued the credential</source>
        <translation>welcher der anerkannten KYC-Anbieter den Ausweis ausgestellt hat</translation>
    </message>
    <message>
        <source>Cold chain</source>
        <translation>Kühlkette</translation>
    </message>
    <message>
        <source>A device that you trust measured this shipment from {from} to {until}, at least every {max_gap} seconds, and every value was from {low} to {high} millikelvin.</source>
        <translation>Ein Gerät, dem Sie vertrauen, hat diese Sendung von {from} bis {until} gemessen, mindestens alle {max_gap} Sekunden, und jeder Wert lag zwischen {low} und {high} Millikelvin.</translation>
    </message>
    <message>
        <source>P-256 keys of the devices that count</source>
        <translation>P-256-Schlüssel der Geräte, die zählen</translation>
    </message>
    <message>
        <source>the shipment that the device was sealed into</source>
        <translation>die Sendung, in die das Gerät eingesiegelt wurde</translation>
    </message>
    <message>
        <source>the least value allowed, in millikelvin</source>
        <translation>der kleinste erlaubte Wert, in Millikelvin</translation>
    </message>
    <message>
        <source>the greatest value allowed, in millikelvin</source>
        <translation>der größte erlaubte Wert, in Millikelvin</translation>
    </message>
    <message>
        <source>when measuring must have begun</source>
        <translation>wann die Messung begonnen haben muss</translation>
    </message>
    <message>
        <source>up to when it must have gone on</source>
        <translation>bis wann sie gedauert haben muss</translation>
    </message>
    <message>
        <source>the longest time without a value, in seconds</source>
        <translation>die längste Zeit ohne Messwert, in Sekunden</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>I hold a ticket of this event[{shows_tier}, of the tier that is shown].</source>
        <translation>Ich habe ein Ticket für diese Veranstaltung[{shows_tier}, in der Kategorie, die gezeigt wird].</translation>
    </message>
    <message>
        <source>organizer, session, chain and contract of the event</source>
        <translation>Veranstalter, Sitzung, Kette und Vertrag der Veranstaltung</translation>
    </message>
    <message>
        <source>the list of all tickets and their holders</source>
        <translation>die Liste aller Tickets und ihrer Inhaber</translation>
    </message>
    <message>
        <source>whether the tier of the ticket is shown</source>
        <translation>ob die Kategorie des Tickets gezeigt wird</translation>
    </message>
    <message>
        <source>the tier of the ticket where it is asked for, else 0</source>
        <translation>die Kategorie des Tickets, wo nach ihr gefragt ist, sonst 0</translation>
    </message>
    <message>
        <source>Ticket and age</source>
        <translation>Ticket und Alter</translation>
    </message>
    <message>
        <source>I hold a ticket of this event[{shows_tier}, of the tier that is shown], and on {date} an issuer that you accept vouches that I am at least {age_min} years old.</source>
        <translation>Ich habe ein Ticket für diese Veranstaltung[{shows_tier}, in der Kategorie, die gezeigt wird], und am {date} bürgt ein Aussteller, den Sie anerkennen, dafür, dass ich mindestens {age_min} Jahre alt bin.</translation>
    </message>
    <message>
        <source>the day on which the holder has the age</source>
        <translation>der Tag, an dem der Inhaber so alt ist</translation>
    </message>
    <message>
        <source>the keys of the issuers that are accepted: 01000000 (P-256) or 02000000 (secp256k1), x, y</source>
        <translation>die Schlüssel der anerkannten Aussteller: 01000000 (P-256) oder 02000000 (secp256k1), x, y</translation>
    </message>
    <message>
        <source>the key of the issuer of the credential</source>
        <translation>der Schlüssel des Ausstellers des Ausweises</translation>
    </message>
    <message>
        <source>which of the accepted issuers issued the credential</source>
        <translation>welcher der anerkannten Aussteller den Ausweis ausgestellt hat</translation>
    </message>
    <message>
        <source>Ticket on a chain</source>
        <translation>Ticket auf einer Kette</translation>
    </message>
    <message>
        <source>I held a ticket of this event on chain {chain} at the event&apos;s block.</source>
        <translation>Ich hatte beim Block der Veranstaltung auf der Kette {chain} ein Ticket für sie.</translation>
    </message>
    <message>
        <source>the organizer&apos;s key</source>
        <translation>der Schlüssel des Veranstalters</translation>
    </message>
    <message>
        <source>the session of the event</source>
        <translation>die Sitzung der Veranstaltung</translation>
    </message>
    <message>
        <source>the chain that the tickets are on</source>
        <translation>die Kette, auf der die Tickets sind</translation>
    </message>
    <message>
        <source>the contract of the tickets</source>
        <translation>der Vertrag der Tickets</translation>
    </message>
    <message>
        <source>the block that counts</source>
        <translation>der Block, der zählt</translation>
    </message>
    <message>
        <source>the state at that block</source>
        <translation>der Zustand bei diesem Block</translation>
    </message>
    <message>
        <source>where the contract keeps the owners</source>
        <translation>wo der Vertrag die Eigentümer führt</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>StoredPage</name>
    <message>
        <source>What this gate stores</source>
        <translation>Was dieser Einlass speichert</translation>
    </message>
    <message>
        <source>Nothing else is kept: no name, no wallet address, no ticket number, no proof.</source>
        <translation>Sonst wird nichts aufbewahrt: kein Name, keine Adresse einer Brieftasche, keine Ticketnummer, kein Nachweis.</translation>
    </message>
    <message>
        <source>Per pass</source>
        <translation>Je Pass</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Insgesamt</translation>
    </message>
    <message>
        <source>Close the event</source>
        <translation>Veranstaltung schließen</translation>
    </message>
    <message>
        <source>Closing destroys the key of the ledger, wipes and empties its file, keeps the counts, and writes a deletion receipt. It cannot be undone.</source>
        <translation>Beim Schließen wird der Schlüssel des Einlassbuchs vernichtet, dessen Datei überschrieben und geleert; die Zahlen bleiben, und ein Löschbeleg wird geschrieben. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Type CLOSE to close the event for good</source>
        <translation>Tippen Sie CLOSE, um die Veranstaltung endgültig zu schließen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Unlock your vault</source>
        <translation>Tresor öffnen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>WizardPage</name>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Event</source>
        <extracomment>The steps of making an event: what it is, rules at the doors, the list of tickets, claims, signature</extracomment>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Doors</source>
        <translation>Türen</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Ansprüche</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>WordsCard</name>
    <message>
        <source>Six words</source>
        <translation>Sechs Wörter</translation>
    </message>
    <message>
        <source>Print them on posters and tickets. Whoever sees other words in their wallet has another list.</source>
        <translation>Drucken Sie sie auf Plakate und Tickets. Wer in seiner Wallet andere Wörter sieht, hat eine andere Liste.</translation>
    </message>
</context>
<context>
    <name>Working</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>symbolon::ui::CameraSource</name>
    <message>
        <source>There is no camera. Connect one, or choose another scanner.</source>
        <translation>Es gibt keine Kamera. Schließen Sie eine an oder wählen Sie einen anderen Scanner.</translation>
    </message>
    <message>
        <source>The camera cannot be used. Close other programs that use it, or choose another scanner.</source>
        <translation>Die Kamera lässt sich nicht benutzen. Schließen Sie andere Programme, die sie benutzen, oder wählen Sie einen anderen Scanner.</translation>
    </message>
</context>
<context>
    <name>symbolon::ui::Consent</name>
    <message>
        <source>somebody without a name</source>
        <translation>jemand ohne Namen</translation>
    </message>
    <message>
        <source>that this sentence is true</source>
        <translation>dass dieser Satz wahr ist</translation>
    </message>
    <message>
        <source>You are one of %1 holders, and nobody learns which.</source>
        <translation>Sie sind eine von %1 Personen mit Ticket, und niemand erfährt, welche.</translation>
    </message>
    <message>
        <source>The same asker has asked this before with another limit. Answers to several limits tell the value.</source>
        <translation>Dieselbe Stelle hat das schon mit einer anderen Grenze gefragt. Antworten zu mehreren Grenzen verraten den Wert.</translation>
    </message>
</context>
<context>
    <name>symbolon::ui::EventForm</name>
    <message>
        <source>On no chain: I keep the list myself</source>
        <translation>Auf keiner Kette: ich führe die Liste selbst</translation>
    </message>
    <message>
        <source>Another chain</source>
        <translation>Eine andere Kette</translation>
    </message>
    <message>
        <source>All gates</source>
        <translation>Alle Einlässe</translation>
    </message>
    <message>
        <source>Give the event a name of at most 200 characters.</source>
        <translation>Geben Sie der Veranstaltung einen Namen von höchstens 200 Zeichen.</translation>
    </message>
    <message>
        <source>Say where it is, in at most 200 characters.</source>
        <translation>Sagen Sie in höchstens 200 Zeichen, wo sie ist.</translation>
    </message>
    <message>
        <source>Write it like 2026-12-04 19:30.</source>
        <translation>Schreiben Sie es wie 2026-12-04 19:30.</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>Sie endet, bevor sie beginnt.</translation>
    </message>
    <message>
        <source>Write the chain&apos;s number.</source>
        <translation>Schreiben Sie die Nummer der Kette.</translation>
    </message>
    <message>
        <source>Write 0x and 40 hexadecimal digits.</source>
        <translation>Schreiben Sie 0x und 40 Hexadezimalziffern.</translation>
    </message>
    <message>
        <source>Write a whole number from 1.</source>
        <translation>Schreiben Sie eine ganze Zahl ab 1.</translation>
    </message>
    <message>
        <source>Write a whole number up to %1.</source>
        <translation>Schreiben Sie eine ganze Zahl bis %1.</translation>
    </message>
    <message>
        <source>Name each tier.</source>
        <translation>Benennen Sie jede Kategorie.</translation>
    </message>
    <message>
        <source>There is at least one group of gates, and each has a name.</source>
        <translation>Es gibt mindestens eine Gruppe von Einlässen, und jede hat einen Namen.</translation>
    </message>
    <message>
        <source>Write years of age, from 1 to 150.</source>
        <translation>Schreiben Sie das Alter in Jahren, von 1 bis 150.</translation>
    </message>
    <message>
        <source>Say which kind of credential counts.</source>
        <translation>Sagen Sie, welche Art von Ausweis zählt.</translation>
    </message>
    <message>
        <source>Open the key set of those whose word on the age counts.</source>
        <translation>Öffnen Sie den Schlüsselsatz derer, deren Wort über das Alter zählt.</translation>
    </message>
</context>
<context>
    <name>symbolon::ui::EventWatch</name>
    <message>
        <source>Checked in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>Eingelassen</translation>
    </message>
    <message>
        <source>Inside now</source>
        <translation>Jetzt drinnen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Scan to verdict</source>
        <extracomment>Milliseconds from scan to verdict</extracomment>
        <translation>Scan bis Urteil</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>nearly always below %1 ms</source>
        <translation>fast immer unter %1 ms</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Passes deleted</source>
        <translation>Gelöschte Pässe</translation>
    </message>
    <message>
        <source>Event key</source>
        <translation>Schlüssel der Veranstaltung</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>vernichtet</translation>
    </message>
    <message>
        <source>Gates that reported</source>
        <translation>Einlässe, die berichtet haben</translation>
    </message>
    <message>
        <source>The event is closed.</source>
        <translation>Die Veranstaltung ist geschlossen.</translation>
    </message>
    <message>
        <source>Save the deletion receipt.</source>
        <translation>Speichern Sie den Löschbeleg.</translation>
    </message>
    <message>
        <source>The deletion receipt is written.</source>
        <translation>Der Löschbeleg ist geschrieben.</translation>
    </message>
</context>
<context>
    <name>symbolon::ui::GateController</name>
    <message numerus="yes">
        <source>The event is closed. %n passes were deleted.</source>
        <translation>
            <numerusform>Die Veranstaltung ist geschlossen. %n Pass wurde gelöscht.</numerusform>
            <numerusform>Die Veranstaltung ist geschlossen. %n Pässe wurden gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>The deletion receipt is in %1.</source>
        <translation>Der Löschbeleg liegt in %1.</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Außer Betrieb</translation>
    </message>
    <message>
        <source>This gate has no key for check-ins.</source>
        <translation>Dieser Einlass hat keinen Schlüssel für Anmeldungen.</translation>
    </message>
    <message>
        <source>Check in at the organizer&apos;s desk, or give this gate a day key.</source>
        <translation>Melden Sie sich am Schalter des Veranstalters an oder geben Sie diesem Einlass einen Tagesschlüssel.</translation>
    </message>
    <message>
        <source>Checked in.</source>
        <translation>Angemeldet.</translation>
    </message>
    <message>
        <source>The answer for the wallet is in %1.</source>
        <translation>Die Antwort für die Brieftasche liegt in %1.</translation>
    </message>
    <message>
        <source>no scans yet</source>
        <translation>noch keine Scans</translation>
    </message>
    <message>
        <source>%1 ms, nearly always below %2 ms</source>
        <extracomment>Median and 95th percentile of the time from scan to verdict</extracomment>
        <translation>%1 ms, fast immer unter %2 ms</translation>
    </message>
    <message>
        <source>steady</source>
        <translation>läuft richtig</translation>
    </message>
    <message>
        <source>was changed: out of order</source>
        <translation>wurde verstellt: außer Betrieb</translation>
    </message>
    <message>
        <source>on this computer, written with every scan</source>
        <translation>auf diesem Computer, bei jedem Scan geschrieben</translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translation>lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>this ledger counts for all gates</source>
        <translation>dieses Verzeichnis gilt für alle Einlässe</translation>
    </message>
    <message>
        <source>works alone: a pass enters once in each gate group</source>
        <translation>arbeitet allein: Ein Pass gilt einmal je Gruppe von Einlässen</translation>
    </message>
</context>
<context>
    <name>symbolon::ui::HoldingsModel</name>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Ticket, one of %1</source>
        <translation>Ticket, eines von %1</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Ausweis</translation>
    </message>
    <message>
        <source>Credential of %1</source>
        <translation>Ausweis von %1</translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation>Gültig bis %1</translation>
    </message>
    <message>
        <source>Waits for the event&apos;s list</source>
        <translation>Wartet auf die Liste der Veranstaltung</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>Angemeldet</translation>
    </message>
</context>
<context>
    <name>symbolon::ui::IssuerController</name>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Die beiden Passphrasen sind verschieden.</translation>
    </message>
    <message>
        <source>Type the same one twice.</source>
        <translation>Tippen Sie zweimal dieselbe.</translation>
    </message>
    <message>
        <source>The key is made.</source>
        <translation>Der Schlüssel ist erzeugt.</translation>
    </message>
    <message>
        <source>Save the key set, and give it to those who are to trust your credentials.</source>
        <translation>Speichern Sie den Schlüsselsatz und geben Sie ihn denen, die Ihren Ausweisen vertrauen sollen.</translation>
    </message>
    <message>
        <source>The key set is written. Keys: %1</source>
        <translation>Der Schlüsselsatz ist geschrieben. Schlüssel: %1</translation>
    </message>
    <message>
        <source>It is public. Put it where wallets and verifiers find it.</source>
        <translation>Er ist öffentlich. Legen Sie ihn dorthin, wo Wallets und Prüfer ihn finden.</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>wahr oder falsch</translation>
    </message>
    <message>
        <source>the holder&apos;s key</source>
        <translation>Schlüssel des Inhabers</translation>
    </message>
    <message>
        <source>There is no key to sign with.</source>
        <translation>Es gibt keinen Schlüssel zum Unterschreiben.</translation>
    </message>
    <message>
        <source>Make one first.</source>
        <translation>Erzeugen Sie zuerst einen.</translation>
    </message>
    <message>
        <source>Issuer and kind of credential are part of every credential.</source>
        <translation>Aussteller und Art gehören zu jedem Ausweis.</translation>
    </message>
    <message>
        <source>Fill in both.</source>
        <translation>Füllen Sie beides aus.</translation>
    </message>
    <message>
        <source>The days are a whole number from 1 to %1.</source>
        <translation>Die Tage sind eine ganze Zahl von 1 bis %1.</translation>
    </message>
    <message>
        <source>Credentials that live shortly need no list of revoked ones.</source>
        <translation>Kurzlebige Ausweise brauchen keine Sperrliste.</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>It was stopped: the rest of the table is not issued.</source>
        <translation>Es wurde angehalten: der Rest der Tabelle ist nicht ausgestellt.</translation>
    </message>
    <message>
        <source>Credentials written: %1</source>
        <translation>Geschriebene Ausweise: %1</translation>
    </message>
    <message>
        <source>Each holder imports their own. Delete the files once they are delivered.</source>
        <translation>Jeder Inhaber importiert seinen eigenen. Löschen Sie die Dateien, sobald sie zugestellt sind.</translation>
    </message>
    <message>
        <source>Credentials written: %1 of %2</source>
        <translation>Geschriebene Ausweise: %1 von %2</translation>
    </message>
    <message>
        <source>The list below says why the others are not.</source>
        <translation>Die Liste unten sagt, warum die anderen nicht.</translation>
    </message>
    <message>
        <source>The list is written.</source>
        <translation>Die Liste ist geschrieben.</translation>
    </message>
</context>
<context>
    <name>symbolon::ui::KioskController</name>
    <message numerus="yes">
        <source>The PIN needs %n characters or more.</source>
        <translation>
            <numerusform>Die PIN braucht %n Zeichen oder mehr.</numerusform>
            <numerusform>Die PIN braucht %n Zeichen oder mehr.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two PINs differ. Type the same one twice.</source>
        <translation>Die beiden PINs unterscheiden sich. Geben Sie zweimal dieselbe ein.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait half a minute.</source>
        <translation>Zu viele falsche PINs. Warten Sie eine halbe Minute.</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>Das ist nicht die PIN.</translation>
    </message>
</context>
<context>
    <name>symbolon::ui::LenderController</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>The request is written.</source>
        <translation>Die Anfrage ist geschrieben.</translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation>Angenommen.</translation>
    </message>
    <message>
        <source>The receipt holds: request and proof give it again.</source>
        <translation>Der Beleg stimmt: Anfrage und Nachweis ergeben ihn wieder.</translation>
    </message>
    <message>
        <source>The receipt is written. Keep the proof file with it.</source>
        <translation>Der Beleg ist geschrieben. Bewahren Sie die Nachweisdatei mit ihm auf.</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>Nachgewiesen</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Antrag</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Proof file, SHA-256</source>
        <translation>Nachweisdatei, SHA-256</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Geprüft von</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signiert von</translation>
    </message>
    <message>
        <source>The request is in the clipboard.</source>
        <translation>Die Anfrage ist in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>symbolon::ui::LinesModel</name>
    <message>
        <source>Line %1</source>
        <extracomment>A line of a table; %1 is its number</extracomment>
        <translation>Zeile %1</translation>
    </message>
</context>
<context>
    <name>symbolon::ui::OrganizerController</name>
    <message>
        <source>The draft is written.</source>
        <translation>Der Entwurf ist geschrieben.</translation>
    </message>
    <message>
        <source>Give it to holders who claim tickets with another wallet, and open it here to go on.</source>
        <translation>Geben Sie ihn Inhabern, die Tickets mit einer anderen Wallet beanspruchen, und öffnen Sie ihn hier, um weiterzumachen.</translation>
    </message>
    <message>
        <source>A field of an earlier step does not fit.</source>
        <translation>Ein Feld eines früheren Schritts passt nicht.</translation>
    </message>
    <message>
        <source>Go back, and correct what is marked.</source>
        <translation>Gehen Sie zurück und berichtigen Sie, was markiert ist.</translation>
    </message>
    <message>
        <source>A block is a whole number.</source>
        <translation>Ein Block ist eine ganze Zahl.</translation>
    </message>
    <message>
        <source>Leave the last one empty for the latest.</source>
        <translation>Lassen Sie den letzten leer für den neuesten.</translation>
    </message>
    <message>
        <source>the chain</source>
        <translation>der Kette</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Holders</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Most tickets of one holder</source>
        <translation>Meiste Tickets eines Inhabers</translation>
    </message>
    <message>
        <source>not named at the doors</source>
        <translation>an den Türen nicht benannt</translation>
    </message>
    <message>
        <source>Tier %1, %2</source>
        <extracomment>A tier of tickets: its number and its name</extracomment>
        <translation>Kategorie %1, %2</translation>
    </message>
    <message>
        <source>A small crowd to hide in. Tickets: %1</source>
        <translation>Eine kleine Menge, um sich zu verstecken. Tickets: %1</translation>
    </message>
    <message>
        <source>The claims are deleted.</source>
        <translation>Die Ansprüche sind gelöscht.</translation>
    </message>
    <message>
        <source>Copies elsewhere, such as in a mailbox, are yours to delete.</source>
        <translation>Kopien anderswo, etwa in einem Postfach, müssen Sie selbst löschen.</translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation>Angenommen.</translation>
    </message>
    <message>
        <source>Event file, for everybody</source>
        <translation>Veranstaltungsdatei, für alle</translation>
    </message>
    <message>
        <source>List of tickets, for everybody</source>
        <translation>Liste der Tickets, für alle</translation>
    </message>
    <message>
        <source>Key for check-ins, for your gate alone</source>
        <translation>Schlüssel für Anmeldungen, nur für Ihren Einlass</translation>
    </message>
</context>
<context>
    <name>symbolon::ui::ParameterForm</name>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a date such as 2026-11-21</source>
        <translation>ein Datum wie 2026-11-21</translation>
    </message>
    <message>
        <source>a time in Unix seconds</source>
        <translation>eine Zeit in Unix-Sekunden</translation>
    </message>
    <message>
        <source>hexadecimal digits</source>
        <translation>hexadezimale Ziffern</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>; several with commas between them</source>
        <translation>; mehrere mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>; may stay empty</source>
        <translation>; darf leer bleiben</translation>
    </message>
</context>
<context>
    <name>symbolon::ui::PictureSource</name>
    <message>
        <source>The picture is too large. Cut out the part with the code.</source>
        <translation>Das Bild ist zu groß. Schneiden Sie den Teil mit dem Code aus.</translation>
    </message>
    <message>
        <source>The file is no picture that can be read. Choose a PNG or JPEG file.</source>
        <translation>Die Datei ist kein lesbares Bild. Wählen Sie eine PNG- oder JPEG-Datei.</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard. Copy one first.</source>
        <translation>In der Zwischenablage ist kein Bild. Kopieren Sie zuerst eines.</translation>
    </message>
</context>
<context>
    <name>symbolon::ui::ProvingJob</name>
    <message>
        <source>Running the statement</source>
        <extracomment>A phase of making a proof: the program is run and its steps are written down</extracomment>
        <translation>Die Aussage wird ausgeführt</translation>
    </message>
    <message>
        <source>Committing to the run</source>
        <translation>Der Lauf wird festgelegt</translation>
    </message>
    <message>
        <source>Tying the tables together</source>
        <translation>Die Tabellen werden verknüpft</translation>
    </message>
    <message>
        <source>Checking every rule</source>
        <translation>Jede Regel wird geprüft</translation>
    </message>
    <message>
        <source>Answering the challenge</source>
        <translation>Die Herausforderung wird beantwortet</translation>
    </message>
    <message>
        <source>Sealing the proof</source>
        <translation>Der Nachweis wird versiegelt</translation>
    </message>
    <message>
        <source>Checking the proof</source>
        <translation>Der Nachweis wird geprüft</translation>
    </message>
    <message numerus="yes">
        <source>about %n s left</source>
        <extracomment>How long a proof still takes</extracomment>
        <translation>
            <numerusform>noch etwa %n s</numerusform>
            <numerusform>noch etwa %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>symbolon::ui::SerialReader</name>
    <message>
        <source>The scanner was unplugged. Plug it in and choose it again.</source>
        <translation>Der Scanner wurde abgezogen. Stecken Sie ihn ein und wählen Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>There is no serial port. Connect the scanner, or choose another one.</source>
        <translation>Es gibt keinen seriellen Anschluss. Schließen Sie den Scanner an oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The serial port %1 cannot be opened. Check the permissions.</source>
        <translation>Der serielle Anschluss %1 lässt sich nicht öffnen. Prüfen Sie die Zugriffsrechte.</translation>
    </message>
</context>
<context>
    <name>symbolon::ui::WalletController</name>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Die beiden Passphrasen unterscheiden sich.</translation>
    </message>
    <message>
        <source>Type the same one twice.</source>
        <translation>Geben Sie zweimal dieselbe ein.</translation>
    </message>
    <message>
        <source>The backup is written.</source>
        <translation>Die Sicherung ist geschrieben.</translation>
    </message>
    <message>
        <source>Keep it apart from this computer, and its passphrase apart from it.</source>
        <translation>Bewahren Sie sie getrennt von diesem Computer auf und ihre Passphrase getrennt von ihr.</translation>
    </message>
    <message>
        <source>It has %1 and tells what you agreed to, nothing else.</source>
        <extracomment>%1 is a size such as &quot;870 KiB&quot;</extracomment>
        <translation>Er hat %1 und verrät nur das, dem Sie zugestimmt haben.</translation>
    </message>
    <message>
        <source>The proof is written.</source>
        <translation>Der Nachweis ist geschrieben.</translation>
    </message>
    <message>
        <source>Hand it in before the doors, or to whoever asked.</source>
        <translation>Geben Sie ihn vor den Türen ab oder bei dem, der gefragt hat.</translation>
    </message>
    <message>
        <source>The key is in the vault.</source>
        <translation>Der Schlüssel ist im Tresor.</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets were added.</source>
        <translation>
            <numerusform>%n Ticket wurde hinzugefügt.</numerusform>
            <numerusform>%n Tickets wurden hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The credential is in the vault.</source>
        <translation>Der Ausweis ist im Tresor.</translation>
    </message>
    <message>
        <source>You are checked in: %1. Show the pass at the door.</source>
        <translation>Sie sind angemeldet: %1. Zeigen Sie den Pass an der Tür.</translation>
    </message>
    <message>
        <source>A pass is on the screen</source>
        <extracomment>Why the screen stays on; the desktop may show it</extracomment>
        <translation>Auf dem Bildschirm ist ein Pass</translation>
    </message>
    <message>
        <source>This is no challenge of a gate.</source>
        <translation>Das ist keine Frage eines Einlasses.</translation>
    </message>
    <message>
        <source>Scan or type the 64 digits that it shows.</source>
        <translation>Scannen oder tippen Sie die 64 Stellen, die er zeigt.</translation>
    </message>
    <message>
        <source>The pass answers this gate now.</source>
        <translation>Der Pass antwortet jetzt diesem Einlass.</translation>
    </message>
    <message>
        <source>The paper pass is written.</source>
        <translation>Der Papierpass ist geschrieben.</translation>
    </message>
    <message>
        <source>Whoever brings it first gets in: keep it like a banknote.</source>
        <translation>Wer ihn zuerst bringt, kommt hinein: Bewahren Sie ihn auf wie einen Geldschein.</translation>
    </message>
    <message>
        <source>In this demonstration it is: %1</source>
        <translation>In dieser Vorführung lautet sie: %1</translation>
    </message>
</context>
<context>
    <name>AddTicketPage</name>
    <message>
        <source>Add a ticket</source>
        <translation>Ticket hinzufügen</translation>
    </message>
    <message>
        <source>The whole list is read here, so that nobody learns which ticket is yours.</source>
        <translation>Die ganze Liste wird hier gelesen, damit niemand erfährt, welches Ticket Ihres ist.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Words to compare</source>
        <translation>Wörter zum Vergleichen</translation>
    </message>
    <message>
        <source>Choose the event file that the organizer published.</source>
        <translation>Wählen Sie die Veranstaltungsdatei, die der Veranstalter veröffentlicht hat.</translation>
    </message>
    <message>
        <source>The six words must be those that the organizer shows.</source>
        <translation>Die sechs Wörter müssen die sein, die der Veranstalter zeigt.</translation>
    </message>
    <message>
        <source>Event file…</source>
        <translation>Veranstaltungsdatei…</translation>
    </message>
    <message>
        <source>List of tickets</source>
        <translation>Ticketliste</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>Liste wird gelesen…</translation>
    </message>
    <message>
        <source>List of tickets…</source>
        <translation>Ticketliste…</translation>
    </message>
    <message>
        <source>Proof from the chain</source>
        <translation>Nachweis von der Chain</translation>
    </message>
    <message>
        <source>Number of the ticket</source>
        <translation>Nummer des Tickets</translation>
    </message>
    <message>
        <source>Address of a node</source>
        <translation>Adresse eines Knotens</translation>
    </message>
    <message>
        <source>It learns which ticket is asked about. Your own node is best.</source>
        <translation>Er erfährt, nach welchem Ticket gefragt wird. Am besten ist Ihr eigener Knoten.</translation>
    </message>
    <message>
        <source>Asking the node…</source>
        <translation>Knoten wird gefragt…</translation>
    </message>
    <message>
        <source>Ask the node</source>
        <translation>Knoten fragen</translation>
    </message>
    <message>
        <source>Paste the proof</source>
        <translation>Nachweis einfügen</translation>
    </message>
    <message>
        <source>An answer of eth_getProof that was copied</source>
        <translation>Eine kopierte Antwort von eth_getProof</translation>
    </message>
    <message>
        <source>Proof file of the chain…</source>
        <translation>Nachweisdatei der Chain…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Event file</source>
        <translation>Veranstaltungsdatei</translation>
    </message>
    <message>
        <source>Event files (*.event.json)</source>
        <translation>Veranstaltungsdateien (*.event.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>List of tickets of this event</source>
        <translation>Ticketliste dieser Veranstaltung</translation>
    </message>
    <message>
        <source>Answer of eth_getProof</source>
        <translation>Antwort von eth_getProof</translation>
    </message>
</context>
<context>
    <name>CheckInCard</name>
    <message>
        <source>Check in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>The gate checks the proof once, without a name, and signs your pass. At the door it only needs the pass.</source>
        <translation>Der Einlass prüft den Nachweis einmal, ohne Namen, und unterschreibt Ihren Pass. An der Tür braucht er nur noch den Pass.</translation>
    </message>
    <message>
        <source>Address of the check-in</source>
        <translation>Adresse der Anmeldung</translation>
    </message>
    <message>
        <source>As the organizer published it. Nothing is sent but the proof.</source>
        <translation>So, wie der Veranstalter sie veröffentlicht hat. Gesendet wird nur der Nachweis.</translation>
    </message>
    <message>
        <source>Checking in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
    <message>
        <source>Check in there</source>
        <translation>Dort anmelden</translation>
    </message>
    <message>
        <source>Check in at the gate of this computer</source>
        <translation>Am Einlass dieses Computers anmelden</translation>
    </message>
</context>
<context>
    <name>IntakeCard</name>
    <message>
        <source>Take what somebody shows or sends</source>
        <translation>Annehmen, was jemand zeigt oder schickt</translation>
    </message>
    <message>
        <source>A credential, a request, or the answer of a check-in: copied as text, as a picture of a code, or as codes on another screen.</source>
        <translation>Ein Ausweis, eine Anfrage oder die Antwort einer Anmeldung: als kopierter Text, als Bild eines Codes oder als Codes auf einem anderen Bildschirm.</translation>
    </message>
    <message>
        <source>The camera is looking for codes</source>
        <translation>Die Kamera sucht nach Codes</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Takes the text or the picture in the clipboard</source>
        <translation>Nimmt den Text oder das Bild aus der Zwischenablage</translation>
    </message>
    <message>
        <source>Read a picture…</source>
        <translation>Bild einlesen…</translation>
    </message>
    <message>
        <source>Stop the camera</source>
        <translation>Kamera anhalten</translation>
    </message>
    <message>
        <source>Use the camera</source>
        <translation>Kamera verwenden</translation>
    </message>
    <message>
        <source>Picture with a code</source>
        <translation>Bild mit einem Code</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp *.bmp)</translation>
    </message>
</context>
<context>
    <name>PaperPass</name>
    <message>
        <source>Whoever brings this page first gets in, once. Keep it like a banknote.</source>
        <translation>Wer diese Seite zuerst bringt, kommt hinein, einmal. Bewahren Sie sie auf wie einen Geldschein.</translation>
    </message>
</context>
<context>
    <name>symbolon::ui::CheckInPost</name>
    <message>
        <source>This is no address of a gate.</source>
        <translation>Das ist keine Adresse eines Einlasses.</translation>
    </message>
    <message>
        <source>Type it as the organizer published it, such as gate.example.</source>
        <translation>Geben Sie sie so ein, wie der Veranstalter sie veröffentlicht hat, etwa gate.example.</translation>
    </message>
    <message>
        <source>The gate did not take the proof: %1.</source>
        <translation>Der Einlass hat den Nachweis nicht angenommen: %1.</translation>
    </message>
    <message>
        <source>Ask the organizer, or hand the proof in as a file.</source>
        <translation>Fragen Sie den Veranstalter oder geben Sie den Nachweis als Datei ab.</translation>
    </message>
    <message>
        <source>The gate cannot be reached.</source>
        <translation>Der Einlass ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check the address and the network, or hand the proof in as a file.</source>
        <translation>Prüfen Sie Adresse und Netz oder geben Sie den Nachweis als Datei ab.</translation>
    </message>
</context>
<context>
    <name>symbolon::ui::CodeIntake</name>
    <message>
        <source>There is no code in the picture that can be read.</source>
        <translation>In dem Bild ist kein lesbarer Code.</translation>
    </message>
</context>
</TS>
