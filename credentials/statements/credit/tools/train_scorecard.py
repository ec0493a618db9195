#!/usr/bin/env python3
"""Trains an integer scorecard for the credit statement and says what rounding to integers costs.

usage: train_scorecard.py DATA.csv --label COLUMN [--skip COLUMN]... [--out SCORECARD.json]

Standard library only, and deterministic: the same data gives the same scorecard. Every fifth row is kept for testing.
The method is the classical one: cut each feature into bins of about equal size, fit a logistic regression over the bins
(Newton's method with a small ridge), scale it so that `--pdo` points double the odds, and round each bin to an integer.
Rows are CSV with a header; a label of 1 is a bad outcome. Features are read as numbers and rounded down to integers, as
a credential attests them.
"""

import argparse
import csv
import json
import math
import sys

BINS_MAX = 8
FEATURES_MAX = 32
RIDGE = 2.0
NEWTON_STEPS = 12


def read_rows(path, label, skipped):
    with open(path, newline="", encoding="utf-8") as file:
        reader = csv.DictReader(file)
        names = sorted(name for name in reader.fieldnames if name != label and name not in skipped)
        rows = [([math.floor(float(row[name])) for name in names], int(float(row[label]))) for row in reader]
    return names, rows


def cut(values):
    """Upper bounds of all bins but the last one: quantiles, each of them once."""
    ordered = sorted(values)
    bounds = {ordered[len(ordered) * i // BINS_MAX] for i in range(1, BINS_MAX)}
    return sorted(bound for bound in bounds if bound < ordered[-1])


def bin_of(value, bounds):
    for index, bound in enumerate(bounds):
        if value <= bound:
            return index
    return len(bounds)


def solve(matrix, vector):
    """Solves a symmetric positive definite system by Cholesky decomposition, in place."""
    size = len(vector)
    for i in range(size):
        row = matrix[i]
        for j in range(i + 1):
            other = matrix[j]
            rest = row[j] - sum(map(float.__mul__, row[:j], other[:j]))
            row[j] = math.sqrt(rest) if i == j else rest / other[j]
    for i in range(size):
        vector[i] = (vector[i] - sum(matrix[i][k] * vector[k] for k in range(i))) / matrix[i][i]
    for i in reversed(range(size)):
        vector[i] = (vector[i] - sum(matrix[k][i] * vector[k] for k in range(i + 1, size))) / matrix[i][i]
    return vector


def fit(examples, size):
    """Weights for the log-odds of a good outcome; an example is the list of the columns that are one, and its label."""
    weights = [0.0] * size
    for _ in range(NEWTON_STEPS):
        gradient = [-RIDGE * w for w in weights]
        gradient[0] = 0.0
        hessian = [[0.0] * size for _ in range(size)]
        for i in range(1, size):
            hessian[i][i] = RIDGE
        hessian[0][0] = 1e-9
        for columns, bad in examples:
            good = 1.0 / (1.0 + math.exp(-sum(weights[c] for c in columns)))
            error = (1 - bad) - good
            slope = good * (1.0 - good)
            for c in columns:
                gradient[c] += error
                row = hessian[c]
                for d in columns:
                    if d <= c:
                        row[d] += slope
        step = solve(hessian, gradient)
        weights = [w + s for w, s in zip(weights, step)]
        if max(map(abs, step)) < 1e-9:
            break
    return weights


def auc(scores, labels):
    """Probability that a good outcome scores above a bad one; ties count half."""
    ordered = sorted(zip(scores, labels))
    bad_below = 0
    won = 0.0
    index = 0
    while index < len(ordered):
        end = index
        while end < len(ordered) and ordered[end][0] == ordered[index][0]:
            end += 1
        bad = sum(label for _, label in ordered[index:end])
        won += (end - index - bad) * (bad_below + bad / 2)
        bad_below += bad
        index = end
    return won / (bad_below * (len(ordered) - bad_below))


def train(names, rows, pdo, base_score):
    training = [row for number, row in enumerate(rows) if number % 5 != 4]
    bounds = [cut([values[i] for values, _ in training]) for i in range(len(names))]
    first = []  # column of each feature's second bin; its first bin is part of the intercept
    size = 1
    for each in bounds:
        first.append(size)
        size += len(each)

    def columns_of(values):
        columns = [0]
        for i, value in enumerate(values):
            place = bin_of(value, bounds[i])
            if place > 0:
                columns.append(first[i] + place - 1)
        return columns

    weights = fit([(columns_of(values), bad) for values, bad in training], size)
    factor = pdo / math.log(2)
    features = []
    for i, name in enumerate(names):
        points = [0.0] + weights[first[i]:first[i] + len(bounds[i])]
        features.append({"name": name.lower(), "reason": i + 1, "upper": bounds[i],
                         "points": [round(factor * p) for p in points]})
    card = {"version": 1, "base_points": round(base_score + factor * weights[0]), "features": features}
    card["features"].sort(key=lambda feature: feature["name"])

    def float_score(values):
        return base_score + factor * sum(weights[c] for c in columns_of(values))

    def integer_score(values):
        return card["base_points"] + sum(
            feature["points"][bin_of(value, bounds[i])]
            for i, (value, feature) in enumerate(zip(values, sorted(features, key=lambda f: f["reason"]))))

    return card, float_score, integer_score


def report(rows, float_score, integer_score):
    test = [row for number, row in enumerate(rows) if number % 5 == 4]
    labels = [bad for _, bad in test]
    exact = [float_score(values) for values, _ in test]
    rounded = [integer_score(values) for values, _ in test]
    threshold = round(sorted(exact)[len(exact) // 3])
    agree = sum((a >= threshold) == (b >= threshold) for a, b in zip(exact, rounded))
    return {"rows": len(rows), "test_rows": len(test), "auc_float": round(auc(exact, labels), 4),
            "auc_integer": round(auc(rounded, labels), 4),
            "largest_difference_points": round(max(abs(a - b) for a, b in zip(exact, rounded)), 2),
            "threshold": threshold, "same_decision": f"{agree} of {len(test)}"}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("data")
    parser.add_argument("--label", required=True, help="column of the outcome, 1 is bad")
    parser.add_argument("--skip", action="append", default=[], help="column that is no feature")
    parser.add_argument("--pdo", type=int, default=20, help="points that double the odds")
    parser.add_argument("--base-score", type=int, default=600, help="score at even odds")
    parser.add_argument("--out", help="where to write the scorecard; the report goes to standard output")
    options = parser.parse_args()
    names, rows = read_rows(options.data, options.label, options.skip)
    if not names or len(names) > FEATURES_MAX or len({len(values) for values, _ in rows}) != 1:
        print(f"train_scorecard: error: between 1 and {FEATURES_MAX} features, and rows", file=sys.stderr)
        return 2
    card, float_score, integer_score = train(names, rows, options.pdo, options.base_score)
    if options.out:
        with open(options.out, "w", encoding="utf-8") as file:
            json.dump(card, file, indent=2)
            file.write("\n")
    print(json.dumps(report(rows, float_score, integer_score), indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
