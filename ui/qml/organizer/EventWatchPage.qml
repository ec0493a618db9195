// An event that runs: its numbers, as they are now and over time.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Symbolon

Page {
    id: root

    required property OrganizerController organizer

    readonly property EventWatch watch: organizer.watch
    readonly property bool isWide: width > 820 * Math.max(1, Theme.scale * 0.8)

    title: watch.name
    lead: watch.place === "" ? "" : watch.place + " · " + watch.time
    columnWidth: 1000

    Notice {
        kind: root.watch.problemIsGood ? Notice.Good : Notice.Problem
        text: root.watch.problem
        hint: root.watch.problemHint
    }

    ReceiptCard { watch: root.watch }

    BodyText {
        visible: root.watch.readAt !== ""
        //: Where numbers come from (a file or an address), and the time when they were read
        text: qsTr("From %1, read at %2").arg(root.watch.source).arg(root.watch.readAt)
        small: true
        muted: true
    }

    TileGrid {
        visible: root.watch.hasNumbers
        tiles: root.watch.tiles
    }

    BodyText {
        visible: root.watch.hasNumbers && root.watch.admissions.length === 0
        text: qsTr("Nothing has happened yet. This page shows it as soon as it does.")
        muted: true
    }

    GridLayout {
        visible: root.watch.admissions.length > 0
        columns: root.isWide ? 2 : 1
        columnSpacing: Theme.gap * 2
        rowSpacing: Theme.gap * 2
        Layout.fillWidth: true

        Card {
            heading: root.watch.barMinutes === 1 ? qsTr("Admitted, by minute") : qsTr("Admitted, every %1 minutes").arg(root.watch.barMinutes)
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            BarChart { title: qsTr("Admitted"); bars: root.watch.admissions }
        }
        Card {
            heading: qsTr("Crowd inside")
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            AreaChart { title: qsTr("Crowd inside"); points: root.watch.inside }
        }
        Card {
            heading: root.watch.barMinutes === 1 ? qsTr("Check-ins, by minute") : qsTr("Check-ins, every %1 minutes").arg(root.watch.barMinutes)
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            BarChart { title: qsTr("Check-ins"); bars: root.watch.checkIns }
        }
        Card {
            heading: qsTr("Verdicts")
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            BarList { title: qsTr("Verdicts"); bars: root.watch.verdicts }
        }
    }

    NumbersSourceCard { watch: root.watch }
    CloseEventCard { watch: root.watch }

    Card {
        heading: qsTr("Six words")
        BodyText { text: root.watch.words }
    }

    ActionButton {
        text: qsTr("Back to your events")
        onClicked: root.organizer.leave()
    }
}
