namespace Disclosure.Reports.Statements;

/// <summary>What a word of prose means to a statement of a count.</summary>
internal enum WordKind
{
    /// <summary>No word of the lexicon: it may qualify what is counted, so nothing is read across it.</summary>
    Unknown,

    /// <summary>A word that changes nothing: 共, 已, 我局, 案件.</summary>
    Filler,

    /// <summary>，：； and brackets between clauses.</summary>
    Comma,

    /// <summary>、 between the parts of a list.</summary>
    Pause,

    /// <summary>A bracket that opens.</summary>
    Open,

    /// <summary>A bracket that closes.</summary>
    Close,

    /// <summary>A count with its measure word: 76件.</summary>
    Count,

    /// <summary>A number that is no exact count: 3500余条, 约20件, 20%.</summary>
    Loose,

    /// <summary>100%, 百分之百.</summary>
    Whole,

    /// <summary>A word that makes the count after it a rough one: 近, 约.</summary>
    Approximately,

    /// <summary>A year in digits.</summary>
    Year,

    /// <summary>The reporting year: 本年, 全年, 今年.</summary>
    ThisYear,

    /// <summary>The year before: 上年, 去年.</summary>
    PreviousYear,

    /// <summary>The year after: 下年度.</summary>
    NextYear,

    /// <summary>A time that is not the reporting year: 近三年, 上半年, 6月.</summary>
    OtherPeriod,

    /// <summary>累计: over the years, unless the year stands beside it.</summary>
    Cumulative,

    /// <summary>Applications for government information by name: 政府信息公开申请, 依申请公开.</summary>
    Applications,

    /// <summary>申请, which may be one of anything.</summary>
    Application,

    /// <summary>政府信息公开 as what a reconsideration or a lawsuit is about.</summary>
    Information,

    /// <summary>收到, 新收.</summary>
    Receive,

    /// <summary>受理, which may mean received, or handled with what was carried over.</summary>
    Accept,

    /// <summary>答复, 办结, 办理.</summary>
    Answer,

    /// <summary>办结率, 答复率.</summary>
    Rate,

    /// <summary>结转, 顺延.</summary>
    Carry,

    /// <summary>An outcome of section 三, by the id of its row or group.</summary>
    Outcome,

    /// <summary>行政复议</summary>
    Reconsideration,

    /// <summary>行政诉讼</summary>
    Litigation,

    /// <summary>未经复议直接起诉</summary>
    DirectLitigation,

    /// <summary>复议后起诉</summary>
    LaterLitigation,

    /// <summary>An outcome of section 四, by the id of its column.</summary>
    Result,

    /// <summary>审理, 审结: what an organ of reconsideration does with the cases of others.</summary>
    Judge,

    /// <summary>Documents or decisions of section 二, by the id of their row.</summary>
    Proactive,

    /// <summary>制发</summary>
    Issue,

    /// <summary>废止</summary>
    Repeal,

    /// <summary>现行有效</summary>
    InForce,

    /// <summary>公开, 发布, 解读, 备案: what is done with documents that were issued at any time.</summary>
    Publish,

    /// <summary>未, 无, 没有.</summary>
    Nothing,

    /// <summary>均, 全部.</summary>
    All,

    /// <summary>各: the same count for each of a list.</summary>
    Each,

    /// <summary>分别: the counts of a list follow in its order.</summary>
    Respectively,

    /// <summary>按时, 延期: of what was answered so, not of what was answered.</summary>
    Timely,

    /// <summary>其余, 除: what follows leaves something out.</summary>
    Rest,

    /// <summary>其中</summary>
    Among,

    /// <summary>含, 包括.</summary>
    Including,

    /// <summary>A part of what is counted: 网上, 信函, 自然人.</summary>
    Part,

    /// <summary>同比, 较, 增加: a difference or another year's count.</summary>
    Compare,

    /// <summary>Others' counts: 指导, 各单位.</summary>
    Others,

    /// <summary>Something else that is counted: 信访, 建议提案, 热线.</summary>
    Foreign,
}
