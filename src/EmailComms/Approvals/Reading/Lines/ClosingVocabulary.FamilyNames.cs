namespace EmailComms.Approvals.Reading.Lines;

internal static partial class ClosingVocabulary
{
    /// <summary>Family names of China, Korea and Japan, and how From fields write them in Latin letters.</summary>
    public static readonly (string Name, string Latin)[] FamilyNames =
    [
        ("王", "wang wong"), ("李", "li lee lei"), ("张", "zhang chang cheung teo"), ("張", "zhang chang cheung teo"), ("刘", "liu lau low"), ("劉", "liu lau low"), ("陈", "chen chan tan chin"), ("陳", "chen chan tan chin"),
        ("杨", "yang yeung yeo"), ("楊", "yang yeung yeo"), ("黄", "huang wong hwang ng"), ("黃", "huang wong hwang ng"), ("赵", "zhao chao chiu"), ("趙", "zhao chao chiu"), ("吴", "wu ng goh"), ("吳", "wu ng goh"),
        ("周", "zhou chow chou chew"), ("徐", "xu hsu tsui chee"), ("孙", "sun suen soon"), ("孫", "sun suen soon"), ("马", "ma mah"), ("馬", "ma mah"), ("朱", "zhu chu choo"), ("胡", "hu wu oh"), ("郭", "guo kuo kwok quek"),
        ("何", "he ho hoe"), ("林", "lin lam lim"), ("高", "gao kao ko koh"), ("罗", "luo lo law"), ("羅", "luo lo law"), ("郑", "zheng cheng tay"), ("鄭", "zheng cheng tay"), ("梁", "liang leung neo"), ("谢", "xie hsieh tse chia"),
        ("謝", "xie hsieh tse chia"), ("宋", "song sung soong"), ("唐", "tang tong"), ("许", "xu hsu hui koh"), ("許", "xu hsu hui koh"), ("邓", "deng teng tang"), ("鄧", "deng teng tang"), ("冯", "feng fung"), ("馮", "feng fung"),
        ("韩", "han hon"), ("韓", "han hon"), ("曹", "cao tsao cho"), ("曾", "zeng tseng tsang chan"), ("彭", "peng pang phang"), ("萧", "xiao hsiao siu"), ("蕭", "xiao hsiao siu"), ("肖", "xiao hsiao siu"), ("蔡", "cai tsai choi chua"),
        ("潘", "pan poon phua"), ("田", "tian tien tin"), ("董", "dong tung"), ("袁", "yuan yuen"), ("于", "yu yue"), ("余", "yu yue"), ("叶", "ye yeh yip yap"), ("葉", "ye yeh yip yap"), ("蒋", "jiang chiang cheung"),
        ("蔣", "jiang chiang cheung"), ("杜", "du tu to"), ("苏", "su so soh"), ("蘇", "su so soh"), ("魏", "wei ngai"), ("程", "cheng ching"), ("吕", "lu lui"), ("呂", "lu lui"), ("丁", "ding ting"), ("沈", "shen sum sim"),
        ("任", "ren jen yam"), ("姚", "yao yiu"), ("卢", "lu lo loo"), ("盧", "lu lo loo"), ("傅", "fu foo"), ("钟", "zhong chung"), ("鍾", "zhong chung"), ("姜", "jiang chiang keung"), ("崔", "cui tsui chui"), ("谭", "tan tam tham"),
        ("譚", "tan tam tham"), ("廖", "liao liu"), ("范", "fan"), ("汪", "wang"), ("陆", "lu luk"), ("陸", "lu luk"), ("金", "jin kam"), ("石", "shi shih shek"), ("戴", "dai tai"), ("贾", "jia chia"), ("賈", "jia chia"), ("韦", "wei wai"),
        ("韋", "wei wai"), ("夏", "xia hsia ha"), ("邱", "qiu chiu yau"), ("方", "fang fong"), ("侯", "hou hau"), ("邹", "zou chow"), ("鄒", "zou chow"), ("熊", "xiong hung"), ("孟", "meng mang"), ("秦", "qin chin"), ("白", "bai pai pak"),
        ("江", "jiang chiang kong"), ("薛", "xue hsueh sit"), ("尹", "yin wan"), ("段", "duan tuen"), ("雷", "lei lui"), ("黎", "li lai"), ("史", "shi si"), ("龙", "long lung"), ("龍", "long lung"), ("陶", "tao to"), ("贺", "he ho"),
        ("賀", "he ho"), ("顾", "gu ku koo"), ("顧", "gu ku koo"), ("毛", "mao mo"), ("郝", "hao"), ("龚", "gong kung"), ("龔", "gong kung"), ("邵", "shao siu"), ("万", "wan man"), ("萬", "wan man"), ("钱", "qian chien chin"),
        ("錢", "qian chien chin"), ("严", "yan yen yim"), ("嚴", "yan yen yim"), ("武", "wu mo"), ("莫", "mo mok"), ("孔", "kong kung hung"), ("汤", "tang tong"), ("湯", "tang tong"), ("洪", "hong hung ang"), ("施", "shi shih sze"),
        ("庄", "zhuang chong ching"), ("莊", "zhuang chong ching"), ("赖", "lai"), ("賴", "lai"), ("柯", "ke ko kwa"), ("翁", "weng yung ong"), ("简", "jian chien kan"), ("簡", "jian chien kan"), ("游", "you yu yau"),
        ("김", "kim gim"), ("이", "lee yi rhee li"), ("박", "park pak bak"), ("최", "choi choe"), ("정", "jung jeong chung cheong"), ("강", "kang gang"), ("조", "cho jo"), ("윤", "yoon yun youn"), ("장", "jang chang"),
        ("임", "lim im rim yim"), ("한", "han hahn"), ("오", "oh"), ("서", "seo suh so"), ("신", "shin sin"), ("권", "kwon gwon"), ("황", "hwang"), ("안", "ahn an"), ("송", "song"), ("류", "ryu yoo ryoo"), ("유", "yoo yu you"), ("홍", "hong"),
        ("전", "jeon jun chun"), ("고", "ko go koh"), ("문", "moon mun"), ("양", "yang"), ("손", "son sohn"), ("배", "bae pae"), ("백", "baek paik baik"), ("허", "heo hur huh"), ("남", "nam"), ("심", "shim sim"), ("노", "noh roh no"),
        ("하", "ha"), ("곽", "kwak gwak"), ("성", "sung seong"), ("차", "cha"), ("주", "joo ju"), ("우", "woo"), ("구", "koo ku goo"), ("민", "min"), ("나", "na ra"), ("진", "jin chin"), ("엄", "um eom"), ("원", "won"), ("천", "cheon chun"),
        ("방", "bang"), ("공", "kong gong"), ("현", "hyun"), ("변", "byun"), ("염", "yeom"), ("여", "yeo"), ("추", "choo"), ("도", "do"), ("소", "so"), ("석", "seok suk"), ("선", "sun seon"), ("설", "seol sul"), ("마", "ma"), ("길", "gil kil"),
        ("연", "yeon"), ("위", "wi"), ("표", "pyo"), ("명", "myung"), ("기", "ki"), ("반", "ban"), ("왕", "wang"), ("모", "mo"), ("탁", "tak"), ("국", "kook"), ("어", "eo"), ("은", "eun"), ("편", "pyun"), ("용", "yong"),
        ("佐藤", "sato satoh"), ("鈴木", "suzuki"), ("高橋", "takahashi"), ("田中", "tanaka"), ("伊藤", "ito itoh"), ("伊東", "ito itoh"), ("渡辺", "watanabe"), ("渡邊", "watanabe"), ("渡部", "watanabe"), ("山本", "yamamoto"), ("中村", "nakamura"),
        ("小林", "kobayashi"), ("加藤", "kato katoh"), ("吉田", "yoshida"), ("山田", "yamada"), ("佐々木", "sasaki"), ("山口", "yamaguchi"), ("松本", "matsumoto"), ("井上", "inoue"), ("木村", "kimura"), ("林", "hayashi"), ("斎藤", "saito saitoh"),
        ("斉藤", "saito saitoh"), ("齋藤", "saito saitoh"), ("清水", "shimizu"), ("山崎", "yamazaki yamasaki"), ("森", "mori"), ("池田", "ikeda"), ("橋本", "hashimoto"), ("阿部", "abe"), ("安部", "abe"), ("石川", "ishikawa"), ("山下", "yamashita"),
        ("中島", "nakajima nakashima"), ("石井", "ishii"), ("小川", "ogawa"), ("前田", "maeda"), ("岡田", "okada"), ("長谷川", "hasegawa"), ("藤田", "fujita"), ("後藤", "goto gotoh"), ("近藤", "kondo"), ("村上", "murakami"), ("遠藤", "endo"),
        ("青木", "aoki"), ("坂本", "sakamoto"), ("藤井", "fujii"), ("西村", "nishimura"), ("福田", "fukuda"), ("太田", "ota ohta"), ("三浦", "miura"), ("岡本", "okamoto"), ("藤原", "fujiwara"), ("松田", "matsuda"), ("中川", "nakagawa"),
        ("中野", "nakano"), ("原田", "harada"), ("小野", "ono"), ("大野", "ono ohno"), ("田村", "tamura"), ("竹内", "takeuchi"), ("金子", "kaneko"), ("和田", "wada"), ("中山", "nakayama"), ("石田", "ishida"), ("上田", "ueda"), ("森田", "morita"),
        ("酒井", "sakai"), ("横山", "yokoyama"), ("宮崎", "miyazaki"), ("宮本", "miyamoto"), ("内田", "uchida"), ("高木", "takagi"), ("安藤", "ando"), ("谷口", "taniguchi"), ("丸山", "maruyama"), ("今井", "imai"), ("河野", "kono kawano"),
        ("藤本", "fujimoto"), ("武田", "takeda"), ("村田", "murata"), ("上野", "ueno"), ("杉山", "sugiyama"), ("増田", "masuda"), ("平野", "hirano"), ("大塚", "otsuka ohtsuka"), ("千葉", "chiba"), ("久保", "kubo"), ("松井", "matsui"), ("野口", "noguchi"),
        ("小島", "kojima"), ("菊地", "kikuchi"), ("菊池", "kikuchi"), ("新井", "arai"), ("木下", "kinoshita"), ("野村", "nomura"), ("松尾", "matsuo"), ("市川", "ichikawa"), ("古川", "furukawa"), ("水野", "mizuno"), ("小松", "komatsu"),
        ("島田", "shimada"), ("桜井", "sakurai"), ("櫻井", "sakurai"), ("高田", "takada"), ("山内", "yamauchi"), ("西田", "nishida"), ("北村", "kitamura"), ("川口", "kawaguchi"), ("安田", "yasuda"), ("大西", "onishi ohnishi"), ("本田", "honda"),
        ("川崎", "kawasaki"), ("辻", "tsuji"), ("関", "seki"), ("永井", "nagai"), ("荒木", "araki"), ("南", "minami"), ("東", "higashi azuma"), ("星野", "hoshino"), ("黒田", "kuroda"), ("大久保", "okubo"), ("浅野", "asano"), ("服部", "hattori"),
        ("早川", "hayakawa"), ("工藤", "kudo"), ("岩崎", "iwasaki"), ("土屋", "tsuchiya"), ("望月", "mochizuki"), ("大川", "okawa"),
    ];
}
