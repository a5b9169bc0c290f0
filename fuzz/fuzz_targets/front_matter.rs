#![no_main]
libfuzzer_sys::fuzz_target!(|data: &[u8]| loa_fuzz::readers::front_matter(data));
