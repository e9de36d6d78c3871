using BenchmarkDotNet.Running;
using Trialhead.Benchmarks.Eligibility;
using Trialhead.Benchmarks.Pages;
using Trialhead.Benchmarks.Search;
using Trialhead.Benchmarks.Simulation;
using Trialhead.Benchmarks.Store;
using Trialhead.Benchmarks.Vocabulary;

if (args is ["import", _, ..])
{
    return ImportTable.Print(args[1..], Console.Out);
}

if (args is [ImportTable.RowVerb, var name, _, ..])
{
    return ImportTable.PrintRow(name, args[2..], Console.Out);
}

if (args is ["match", var folder])
{
    return MatchTable.Print(folder, Console.Out);
}

if (args is ["pages", var shown])
{
    return PageTable.Print(shown, Console.Out);
}

if (args is ["rank", var ranked, var notes])
{
    return NoteTable.Print(ranked, notes, Console.Out);
}

if (args is ["search", var searched, var queries])
{
    return SearchTable.Print(searched, queries, Console.Out);
}

if (args is [GrownStore.Verb, var grownFrom, var grownTo, var size])
{
    return GrownStore.Make(grownFrom, grownTo, size, Console.Out);
}

if (args is ["numbers", var records])
{
    return NumberTable.Print(records, Console.Out);
}

if (args is ["parse", var texts])
{
    return ParseTable.Print(texts, Console.Out);
}

if (args is ["vocabulary", var store, .. var vocabularies])
{
    return VocabularyTable.Print(store, vocabularies, Console.Out);
}

if (args is ["labeller", _, ..])
{
    return LabellerTable.Print(args[1..], Console.Out);
}

if (args is [VocabularyTable.OpeningVerb, .. var opened])
{
    return VocabularyTable.PrintOpening(opened, Console.Out);
}

if (args is ["simulate", var designs])
{
    return SimulationTable.Print(designs, Console.Out);
}

if (args is ["evaluate", var judged, .. var patients] && patients.Length > 0)
{
    return EvaluateTable.Print(judged, patients, Console.Out);
}

BenchmarkSwitcher.FromAssembly(typeof(ImportTable).Assembly).Run(args);
return 0;
